import Languages
import Spreadsheets

/// Reads spreadsheet files whole and prints what each sheet comes to: what is measured beside other
/// readers, and a way to look at a file. `esep-sheets [--cells] FILE…`.
@main
struct SheetReader {
    static func main() {
        var paths = Array(CommandLine.arguments.dropFirst())
        let showsCells = paths.first == "--cells"
        if showsCells { paths.removeFirst() }
        for path in paths {
            do throws(SpreadsheetError) {
                try read(path, showsCells: showsCells)
            } catch {
                print(error.explanation.en)
            }
        }
    }

    private static func read(_ path: String, showsCells: Bool) throws(SpreadsheetError) {
        let file = try SpreadsheetFile(path: path)
        print("\(file.name): \(file.kind), \(file.notices)")
        for sheet in file.sheets {
            guard sheet.hasCells else {
                print("  \(sheet.name): \(sheet.visibility), no cells")
                continue
            }
            var count = (rows: 0, cells: 0, texts: 0, textBytes: 0, numbers: 0, dates: 0)
            var sum = 0.0
            let rows = try file.rows(of: sheet)
            while let row = try rows.next() {
                count.rows += 1
                count.cells += row.cells.count
                for cell in row.cells {
                    switch cell.value {
                    case .text(let text):
                        count.texts += 1
                        count.textBytes += text.utf8.count
                    case .number(let number):
                        count.numbers += 1
                        sum += number.double
                    case .date: count.dates += 1
                    case .blank, .time, .boolean, .error, .notCalculated: break
                    }
                    if showsCells {
                        let place = CellPlace(row: row.number, column: cell.column).a1
                        print("    \(place)\(cell.isFormula ? " =" : ""): \(cell.value)")
                    }
                }
            }
            print("  \(sheet.name): \(sheet.visibility), \(count), sum \(sum)")
            if showsCells { print("    \(try file.layout(of: sheet))") }
        }
    }
}
