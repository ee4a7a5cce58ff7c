/// What a part of a package is related to: `_rels/workbook.xml.rels`.
struct Relationships: XMLHandler {
    /// One relation.
    struct Relationship {
        var id: String
        /// The last word of its type: `worksheet`, `sharedStrings`.
        var type: String
        var target: String
        /// Whether the target lies outside the file.
        var isExternal: Bool
    }

    private(set) var all: [Relationship] = []

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.is("Relationship", .packageRelationships) else { return }
        let type = attributes.text("Type") ?? ""
        all.append(
            Relationship(
                id: attributes.text("Id") ?? "",
                type: String(type.split(separator: "/").last ?? ""),
                target: attributes.text("Target") ?? "",
                isExternal: attributes.raw("TargetMode")?.spells("External") ?? false))
    }

    func text(_ text: XMLBytes) {}
    func close() {}

    /// The first relation of a type.
    func first(_ type: String) -> Relationship? { all.first { $0.type == type } }

    subscript(id: String) -> Relationship? { all.first { $0.id == id } }

    /// The relations of a part; none where the archive lists none.
    static func of(_ part: String, in archive: ZipArchive) throws(SpreadsheetFault) -> Relationships
    {
        guard let list = archive[PartName.relationships(of: part)] else { return Relationships() }
        return try XMLReader.read(archive.open(list), Relationships())
    }
}
