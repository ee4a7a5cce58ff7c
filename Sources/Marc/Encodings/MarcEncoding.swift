/// How the bytes of a record stand for characters.
public enum MarcEncoding: String, Sendable, Hashable, CaseIterable, Codable {
    case utf8 = "utf-8"
    /// The encoding of MARC 21 before Unicode: ASCII, extended Latin (ANSEL) and, by escape sequences,
    /// other scripts, of which Cyrillic is read here.
    case marc8 = "marc-8"
    /// Cyrillic of Windows.
    case windows1251 = "windows-1251"
    /// The Kazakh variant of Windows-1251 (ST RK 1048-2002).
    case kz1048 = "kz-1048"
    /// Cyrillic of older networks.
    case koi8r = "koi8-r"
    /// Cyrillic of MS-DOS.
    case cp866 = "cp866"
    /// Western Latin (ISO 8859-1).
    case latin1 = "iso-8859-1"
}
