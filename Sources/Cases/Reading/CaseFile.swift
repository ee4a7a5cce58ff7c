import Yams

/// A file of worked cases: what anybody can write to see whether the rules hold it.
///
/// The file is YAML. It is the word `cases` and a list; each case says where its numbers come from,
/// which budgets there are, what is done, and what must come of it:
///
///     cases:
///       - case: F21.2
///         title: A new order within the allowable share is accepted
///         source: FOLIO, its own tests; the same budget as in F22
///         budgets: [books]
///         limits:
///           - {stop: commitments, at: 110 %}
///         opening:
///           books: {original: 100, net transfers: 10, committed: 50, accrued: 25, paid: 17}
///         steps:
///           - {commit: 29, on: books, as: order 1}
///           - {commit: 1, on: books, as: order 2, refused: limit on commitments}
///         expect:
///           books: {committed: 79, available: -11}
///
/// **Amounts** are decimal text with a point, `231.34`, in the whole units of `currency` (KZT unless
/// the case says otherwise), exact to its last decimal. **Dates** are `2021-09-30`.
///
/// **Budgets** are a list of names, or names with `line`, `source`, `branch`, `programme`, `year` and
/// `in kind: yes` where they matter; a budget is a line of its own name, paid from one common source,
/// in the case's `year` (2021 unless stated). The form keeps the names `total` and `orders`.
///
/// **Limits**: `stop` or `warn` with `commitments`, `spending`, `spending beside commitments` or
/// `funding`; `at` a percentage (100 % unless stated), for one `source` or `line` where stated.
///
/// **Opening** balances are put on a budget as they are, unasked by the rules: `original`,
/// `increases`, `decreases`, `net transfers`, `committed`, `accrued`, `paid`, `refunded`.
///
/// **Steps** are one of
/// - `{appropriate: 100, to: B}` · `{distribute: 700, from: A, to: B}` · `{amend: -15, of: B}`
/// - `{move: 5, from: A, to: B}` (a change of both plans) · `{transfer: 5, from: A, to: B}` ·
///   `{carry over: 5, from: A, to: B}` (into the next year)
/// - `{commit: 28, on: B, as: ORDER}` · `{release: 5, on: B, of: ORDER}`
/// - `{accrue: 17, on: B, against: ORDER, releases rest: yes}`, the last two where they apply, and
///   `books: {copies: 3, value: 17, titles: 2, language: kk, kind: book}` where books come in
/// - `{pay: 17, on: B, out of: accrued}`, or `out of: plan`, or `out of: ORDER`
/// - `{refund: 5, on: B}`
/// - `{receive: {copies: 3, value: 17}, on: B}` (in kind) · `{withdraw: {copies: 1, value: 5}, on: B}`
/// - `{reverse: NAME}`, of an earlier step with `name: NAME`
/// - `batch: [STEP, STEP]`, recorded together or not at all
/// - `expect: {…}`, the figures on the way.
///
/// A plan amount may be given by months, `appropriate: {1: 50, 2: 50}`, and for one plan only with
/// `plan: obligations` or `plan: payments`. Any step may have a `date` (1 July of the budget's year
/// unless stated), a `name`, and a `request`, the key under which a retry adds nothing. A step must be
/// admitted without a warning unless it says `warns:` with the measures, or `refused:` with the
/// reasons, of all entries that are refused: the codes of `Refusal.Reason.code`, or
/// `limit on MEASURE`.
///
/// **Expect**: figures (`CaseFigure`) by budget, of all budgets together under `total`, and what
/// orders still hold under `orders`. What is over is worked out budget by budget and then summed.
public struct CaseFile: Sendable, Hashable {
    /// The file's name, for messages.
    public var file: String
    public var cases: [WorkedCase]

    /// Reads a file's text. Throws `CaseFileError` with the first fault of each case.
    public static func load(text: String, file: String) throws(CaseFileError) -> CaseFile {
        let nodes: [Node]
        do throws(CaseProblem) {
            var fields = try Fields(root(of: text))
            nodes = try fields.need("cases").list()
            try fields.requireAllTaken()
        } catch {
            throw CaseFileError(file: file, problems: [error])
        }
        var cases: [WorkedCase] = []
        var problems: [CaseProblem] = []
        var codes: Set<String> = []
        for node in nodes {
            do throws(CaseProblem) {
                let worked = try CaseReading.read(node)
                guard codes.insert(worked.code).inserted else {
                    throw CaseProblem(line: worked.line, fault: .repeated(worked.code))
                }
                cases.append(worked)
            } catch {
                problems.append(error)
            }
        }
        if nodes.isEmpty { problems.append(CaseProblem(line: 1, fault: .noCases)) }
        guard problems.isEmpty else { throw CaseFileError(file: file, problems: problems) }
        return CaseFile(file: file, cases: cases)
    }

    private static func root(of text: String) throws(CaseProblem) -> Node {
        do {
            guard let root = try Yams.compose(yaml: text) else {
                throw CaseProblem(line: 1, fault: .noCases)
            }
            return root
        } catch let problem as CaseProblem {
            throw problem
        } catch let YamlError.scanner(_, problem, mark, _) {
            throw CaseProblem(line: mark.line, fault: .notReadable(problem))
        } catch let YamlError.parser(_, problem, mark, _) {
            throw CaseProblem(line: mark.line, fault: .notReadable(problem))
        } catch let YamlError.composer(_, problem, mark, _) {
            throw CaseProblem(line: mark.line, fault: .notReadable(problem))
        } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
            throw CaseProblem(
                line: context.mark.line,
                fault: .repeated(duplicates.sorted().joined(separator: ", ")))
        } catch {
            throw CaseProblem(line: 1, fault: .notReadable("\(error)"))
        }
    }
}
