public import Acquisitions
import Ledger
import Money
import Yams

// Copies as papers name them: by numbers, by classes, by branches.
extension PaperDesk {
    /// Inventory numbers, one by one or from the first to the last: `[1001, 1005–1010]`.
    mutating func numbers(in section: Section) -> [NumberedCopies] {
        let series = reader.optionalText("series", in: section).map { SeriesCode($0) } ?? .main
        return reader.texts("numbers", in: section).compactMap { item in
            guard let numbers = NumberedCopies(item.text, in: series) else {
                reader.note(.notNumbers, line: item.line, at: item.place, value: item.text)
                return nil
            }
            return numbers
        }
    }

    /// Copies without numbers, class by class.
    mutating func counted(_ key: String, in section: Section) -> [CountedCopies] {
        let keys = Self.classKeys + Self.fundKeys + ["copies", "titles", "value"]
        return reader.sections(key, in: section, keys: keys).compactMap { row in
            let itemClass = itemClass(in: row)
            let titles = row.has("titles") ? count("titles", in: row) : nil
            let value = optionalAmount("value", in: row)
            let key = row.has("line") ? fund(in: row) : nil
            guard let copies = count("copies", in: row), !row.has("line") || key != nil else {
                return nil
            }
            return CountedCopies(
                itemClass: itemClass, copies: copies, titles: titles, key: key, value: value)
        }
    }

    /// Whole numbers by branch: `{1: 120, 1д: 80}`, in the order written.
    mutating func byBranch(_ key: String, in section: Section) -> [(BranchCode, Int64)] {
        guard section.has(key), let node = section.values[key] else { return [] }
        guard let mapping = node.mapping else {
            reader.note(.notAGroup, line: section.line(key), at: section.place(key))
            return []
        }
        let known = chart.branches.map(\.code.text)
        return mapping.compactMap { name, value in
            let place = "\(section.place(key)).\(name.scalar?.string ?? "")"
            let line = name.mark?.line
            guard let code = name.scalar?.string, known.contains(code) else {
                reader.note(
                    .unknownCode(of: .branch, known: known), line: line, at: place,
                    value: name.scalar?.string)
                return nil
            }
            do throws(ValueProblem) {
                let count = try ReadValue.whole(value.scalar?.string ?? "", in: 0...1_000_000_000)
                return (BranchCode(code), count)
            } catch {
                reader.note(
                    error.problem, line: line, at: place, value: value.scalar?.string)
                return nil
            }
        }
    }

    /// Whether copies get numbers: as the paper says, else as their kind does.
    mutating func numbering(of itemClass: ItemClass, in section: Section) -> Numbering {
        let first =
            section.has("first-number")
            ? reader.value("first-number", in: section) { text throws(ValueProblem) in
                try ReadValue.whole(text, in: 1...999_999_999_999)
            } : nil
        guard let written = reader.optionalText("numbering", in: section) else {
            let isCounted = itemClass.kind.map {
                reference.collection.policy.unnumberedKinds.contains($0)
            }
            return isCounted == true ? .none : .series(.main, first: first)
        }
        return written == "none" ? .none : .series(SeriesCode(written), first: first)
    }
}

extension NumberedCopies {
    /// Numbers as people write them: `1001`, `1005-1010`, `1005–1010`; nil for anything else.
    public init?(_ text: String, in series: SeriesCode) {
        let ends = text.split(
            omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) }
        ).map { String($0).trimmed }
        func number(_ text: String) -> Int64? {
            guard (1...15).contains(text.utf8.count),
                text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            return Int64(text)
        }
        guard (1...2).contains(ends.count), let first = number(ends[0]),
            let last = number(ends[ends.count - 1]), first > 0, first <= last
        else { return nil }
        self.init(series: series, first: first, last: last)
    }
}
