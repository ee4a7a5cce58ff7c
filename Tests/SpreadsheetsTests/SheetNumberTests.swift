import Testing

@testable import Spreadsheets

@Suite("Numbers of cells")
struct SheetNumberTests {
    @Test(
        "a number is the decimal that was typed",
        arguments: [
            ("606062.9399999999", "606062.94"), ("0.10000000000000001", "0.1"),
            ("243165000", "243165000"), ("-1234.50", "-1234.5"), ("100.00", "100"), ("0", "0"),
            ("-0", "0"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("1.5E+3", "1500"),
            ("1.23456789e+22", "12345678900000000000000"), ("2.5e-7", "0.00000025"),
            ("999999999999999.9", "1000000000000000"), ("1000000000000000", "1000000000000000"),
            ("123456789012345678", "123456789012346000"),
            ("0.0000000000000000001", "0.0000000000000000001"),
            ("1E300", "1E300"), ("000012", "12"), ("0.30000000000000004", "0.3"),
        ])
    func reading(text: String, written: String) {
        #expect(SheetNumber(text)?.description == written)
    }

    @Test(
        "what is no number is none",
        arguments: [
            "", "-", ".", "1,5", "1 000", "NAN", "INF", "1e", "1e+", "0x10", "1.2.3", "--1",
            "1E400",
            "1e99999999999999999999", "٣", "12a",
        ])
    func refusing(text: String) {
        #expect(SheetNumber(text) == nil)
    }
}
