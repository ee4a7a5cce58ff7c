/// Reads a freshly written workbook back and compares it with what was meant: every part whole and
/// well formed, every sheet in its place, every cell, every formula and every value cached for it.
struct Verification {
    private let archive: ZipArchive

    init(path: String) throws(VerificationFault) { archive = try ZipArchive(path: path) }

    /// The size of the file.
    var bytes: Int64 { Int64(archive.size) }

    /// Throws the first difference found.
    func compare(with expected: [SheetExpectation]) throws(VerificationFault) {
        let sheets = try sheets()
        let names = sheets.map(\.name)
        guard names == expected.map(\.name) else {
            throw .sheets(expected: expected.map(\.name), found: names)
        }
        let worksheets = Set(sheets.map(\.part))
        for part in archive.parts where isXML(part.name) && !worksheets.contains(part.name) {
            _ = try read(part.name, XMLSilence())
        }
        let strings = try strings()
        for (sheet, expectation) in zip(sheets, expected) {
            let reading = try read(sheet.part, SheetReading(strings: strings))
            try compare(reading, with: expectation)
        }
    }

    /// What stands on each sheet.
    func readings() throws(VerificationFault) -> [(name: String, reading: SheetReading)] {
        let strings = try strings()
        var readings: [(String, SheetReading)] = []
        for sheet in try sheets() {
            readings.append((sheet.name, try read(sheet.part, SheetReading(strings: strings))))
        }
        return readings
    }

    /// The texts that cells refer to by number.
    private func strings() throws(VerificationFault) -> [TextDigest] {
        guard archive["xl/sharedStrings.xml"] != nil else { return [] }
        return try read("xl/sharedStrings.xml", StringsReading()).strings
    }

    private func compare(_ reading: SheetReading, with expected: SheetExpectation)
        throws(VerificationFault)
    {
        if let cell = reading.unreadable {
            throw .formula(
                .init(sheet: expected.name, cell: cell), expected: "a value", found: "nothing")
        }
        guard reading.digest.count == expected.digest.count,
            reading.formulaCount == expected.formulaCount
        else {
            throw .counts(
                sheet: expected.name,
                expected: "\(expected.digest.count) / \(expected.formulaCount)",
                found: "\(reading.digest.count) / \(reading.formulaCount)")
        }
        for (position, computed) in expected.formulas where reading.formulas[position] != computed {
            throw .formula(
                .init(sheet: expected.name, cell: position.a1), expected: words(computed),
                found: reading.formulas[position].map(words) ?? "nothing")
        }
        guard reading.digest == expected.digest else { throw .content(sheet: expected.name) }
    }

    private func words(_ computed: SheetExpectation.Computed) -> String {
        switch computed.cached {
        case .number(let number): "=\(computed.formula) → \(number)"
        case .text(let text): "=\(computed.formula) → “\(text)”"
        }
    }

    /// The sheets in their order with the parts they are in.
    private func sheets() throws(VerificationFault) -> [(name: String, part: String)] {
        let list = try read("xl/workbook.xml", ListReading("sheet", ["name", "r:id"])).rows
        let relations = try read(
            "xl/_rels/workbook.xml.rels", ListReading("Relationship", ["Id", "Target"])
        ).rows
        var sheets: [(name: String, part: String)] = []
        for row in list {
            guard let name = row[0], let id = row[1],
                let target = relations.first(where: { $0[0] == id })?[1]
            else { throw .missingPart("xl/worksheets") }
            sheets.append((name, "xl/" + target))
        }
        return sheets
    }

    private func read<Handler: XMLHandler>(_ name: String, _ handler: Handler)
        throws(VerificationFault) -> Handler
    {
        guard let part = archive[name] else { throw .missingPart(name) }
        var scanner = XMLScanner(handler)
        try archive.read(part) { piece throws(VerificationFault) in
            do throws(XMLFault) { try scanner.consume(piece) } catch {
                throw .malformedXML(part: name, reason: error.reason)
            }
        }
        do throws(XMLFault) { try scanner.finish() } catch {
            throw .malformedXML(part: name, reason: error.reason)
        }
        return scanner.handler
    }

    private func isXML(_ name: String) -> Bool {
        name.hasSuffix(".xml") || name.hasSuffix(".rels") || name.hasSuffix(".vml")
    }
}
