import Languages
public import Ledger

/// Runs the cross-checks a ledger declares over the figures its documents state. The figures are taken
/// as stated: nothing booked or corrected enters, so the result tells of the documents alone.
public enum CrossCheckEvaluator {
    /// The outcome of each check, in their order.
    public static func evaluate(
        _ checks: [CrossCheck], figures: [ReportedFigure]
    ) -> [CheckOutcome] {
        let byCode = Dictionary(
            figures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return checks.map { CheckRun(check: $0, figures: byCode).outcome() }
    }
}

/// One check with the figures it may ask for.
private struct CheckRun {
    let check: CrossCheck
    let figures: [String: ReportedFigure]

    func outcome() -> CheckOutcome {
        switch check.relation {
        case .sum(let parts, let whole): comparison(of: parts, with: whole)
        case .equal(let one, let other): comparison(of: [other], with: one)
        case .within(let part, let whole):
            bound(of: [part], by: whole, holds: FindingWords.within)
        case .sumWithin(let parts, let whole):
            bound(of: parts, by: whole, holds: FindingWords.partOfWhole)
        case .notRound(let numerator, let denominator): roundness(numerator, denominator)
        case .repeatedTotal(let groups): repetition(groups)
        case .question:
            CheckOutcome(check: check, result: .open, finding: FindingWords.question)
        }
    }

    // MARK: Relations

    /// Whether figures together equal another.
    private func comparison(of parts: [String], with whole: String) -> CheckOutcome {
        compared(parts, whole) { found, expected, difference, words in
            difference.tenThousandths == 0
                ? (.holds, FindingWords.equal.filled(words))
                : (.fails, FindingWords.differs.filled(words))
        }
    }

    /// Whether figures together stay within another.
    private func bound(of parts: [String], by whole: String, holds: Phrase) -> CheckOutcome {
        // A part may be counted in a narrower unit than its whole: books among documents.
        compared(parts, whole, sameUnit: parts.count > 1) { found, expected, difference, words in
            found <= expected
                ? (.holds, holds.filled(words)) : (.fails, FindingWords.exceeds.filled(words))
        }
    }

    private func compared(
        _ parts: [String], _ whole: String, sameUnit: Bool = true,
        judge: (FigureValue, FigureValue, FigureValue, [String: Phrase]) -> (
            CheckOutcome.Result, Phrase
        )
    ) -> CheckOutcome {
        let codes = parts + [whole]
        if let obstacle = obstacle(to: codes, sameUnit: sameUnit) { return obstacle }
        let values = parts.compactMap { figures[$0]?.value }
        guard let expected = figures[whole]?.value, let found = values.sum(),
            let difference = found.minus(expected), let rest = expected.minus(found)
        else { return cannotRun(FindingWords.overflow) }
        let words = [
            "left": values.addition, "right": expected.phrase, "difference": difference.phrase,
            "rest": rest.phrase,
        ]
        var (result, finding) = judge(found, expected, difference, words)
        if result == .fails, !areExact(codes) {
            result = .open
            finding = FindingWords.notExact.filled(["finding": finding])
        }
        return CheckOutcome(
            check: check, result: result, expected: expected, found: found,
            difference: difference, unit: figures[whole]?.unit, finding: finding)
    }

    /// Whether a quotient comes out as a whole number, as counted things seldom do.
    private func roundness(_ numerator: String, _ denominator: String) -> CheckOutcome {
        if let obstacle = obstacle(to: [numerator, denominator], sameUnit: false) {
            return obstacle
        }
        guard let above = figures[numerator]?.value, let below = figures[denominator]?.value,
            below.tenThousandths != 0
        else { return cannotRun(FindingWords.zero) }
        var words = ["left": above.phrase, "right": below.phrase]
        let (quotient, remainder) = above.tenThousandths.quotientAndRemainder(
            dividingBy: below.tenThousandths)
        guard remainder == 0, let found = FigureValue(whole: quotient) else {
            return CheckOutcome(
                check: check, result: .holds, finding: FindingWords.notRound.filled(words))
        }
        words["quotient"] = found.phrase
        return CheckOutcome(
            check: check, result: .fails, found: found, finding: FindingWords.round.filled(words))
    }

    /// Whether all groups come to one and the same total.
    private func repetition(_ groups: [[String]]) -> CheckOutcome {
        if let obstacle = obstacle(to: groups.flatMap { $0 }, sameUnit: true) { return obstacle }
        var sums: [FigureValue] = []
        for group in groups {
            guard let sum = group.compactMap({ figures[$0]?.value }).sum() else {
                return cannotRun(FindingWords.overflow)
            }
            sums.append(sum)
        }
        let shown = Phrase { language in
            sums.map { $0.phrase[language] }.joined(separator: "; ")
        }
        let isRepeated = sums.count > 1 && Set(sums).count == 1
        let words = isRepeated ? FindingWords.repeated : FindingWords.notRepeated
        return CheckOutcome(
            check: check, result: isRepeated ? .fails : .holds,
            found: isRepeated ? sums.first : nil,
            unit: groups.first?.first.flatMap { figures[$0]?.unit },
            finding: words.filled(["sums": shown]))
    }

    // MARK: What stands in the way

    /// Why the check cannot run: figures without a value, or of different units; nil where it can.
    private func obstacle(to codes: [String], sameUnit: Bool) -> CheckOutcome? {
        let missing = codes.filter { figures[$0]?.value == nil }
        guard missing.isEmpty else {
            return cannotRun(
                FindingWords.missing.filled(["figures": missing.joined(separator: ", ")]))
        }
        let units = Set(codes.compactMap { figures[$0]?.unit })
        guard !sameUnit || units.count <= 1 else {
            return cannotRun(
                FindingWords.units.filled(["units": units.sorted().joined(separator: ", ")]))
        }
        return nil
    }

    private func areExact(_ codes: [String]) -> Bool {
        codes.allSatisfy { figures[$0]?.qualifier == .exact }
    }

    private func cannotRun(_ reason: Phrase) -> CheckOutcome {
        CheckOutcome(check: check, result: .cannotRun, finding: reason)
    }
}
