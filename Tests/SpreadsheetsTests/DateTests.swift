import Languages
import Testing

@testable import Spreadsheets

@Suite("Dates and times of cells")
struct DateTests {
    private func value(
        _ serial: String, _ form: DateForm = .date, _ system: DateSystem = .from1900
    ) throws -> SheetValue {
        system.value(of: try #require(SheetNumber(serial)), shownAs: form)
    }

    @Test(
        "days count from 1900 with a leap day that never was",
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"),
            ("38819", "2006-04-12"),
            ("44256", "2021-03-01"), ("2958465", "9999-12-31"),
        ])
    func from1900(serial: String, day: String) throws {
        guard case .date(let date) = try value(serial) else {
            Issue.record("no date")
            return
        }
        #expect(date.day.iso == day)
        #expect(date.time == .midnight)
        #expect(date.serial?.description == serial)
    }

    @Test(
        "days count from 1904 where the workbook says so",
        arguments: [("0", "1904-01-01"), ("1", "1904-01-02"), ("42794", "2021-03-01")])
    func from1904(serial: String, day: String) throws {
        guard case .date(let date) = try value(serial, .date, .from1904) else {
            Issue.record("no date")
            return
        }
        #expect(date.day.iso == day)
    }

    @Test(
        "a number without a day in the calendar stays a number",
        arguments: ["0", "60", "-1", "2958466", "1E+20", "0.5"])
    func numbers(serial: String) throws {
        #expect(try value(serial) == .number(try #require(SheetNumber(serial))))
    }

    @Test("the part behind the point is the time of the day, to the thousandth")
    func times() throws {
        guard case .date(let date) = try value("41689.4375") else {
            Issue.record("no date")
            return
        }
        #expect(date.description == "2014-02-19 10:30:00")
        #expect(try value("0.75", .time) == .time(SheetTime(milliseconds: 64_800_000)))
        #expect(try value("1.5", .duration) == .time(SheetTime(milliseconds: 129_600_000)))
        #expect(try value("-0.5", .duration) == .time(SheetTime(milliseconds: -43_200_000)))
        guard case .date(let late) = try value("44256.999999999", .time) else {
            Issue.record("no date")
            return
        }
        #expect(late.description == "2021-03-02")
    }

    @Test(
        "formats that show days, times and neither",
        arguments: [
            ("dd.mm.yyyy", DateForm.date), ("d mmmm yyyy", .date), ("mm-yy", .date), ("mmm", .date),
            ("yyyy\\-mm\\-dd", .date), ("[$-419]d mmm yyyy;@", .date), ("m", .date),
            ("dd/mm/yyyy hh:mm", .date), ("hh:mm", .time), ("h:mm AM/PM", .time),
            ("mm:ss.0", .time),
            ("[h]:mm:ss", .duration), ("[mm]:ss", .duration), ("[Red]dd.mm.yy", .date),
            ("ge", .date),
        ])
    func dateFormats(code: String, form: DateForm) {
        #expect(FormatCode.form(of: code) == form)
    }

    @Test(
        "formats of numbers are none of dates, whatever letters they show",
        arguments: [
            "General", "GENERAL", "0.00", "#,##0.00", "# ##0,00\\ \"руб. за день\"", "0.00E+00",
            "##0.0E+0", "[Red]#,##0;[Magenta]-#,##0", "\"dd.mm.yyyy\"", "\\d0", "0_d", "*y0",
            "[$Kd-1]0.00", "@", "0%", "_-* #,##0.00\\ _₸_-", "[>100]0;0", "",
        ])
    func numberFormats(code: String) {
        #expect(FormatCode.form(of: code) == nil)
    }

    @Test("formats every program knows by number")
    func builtIn() {
        let dates = (0...60).filter { FormatCode.builtIn($0) == .date }
        #expect(dates == [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36] + Array(50...58))
        #expect(
            (0...60).filter { FormatCode.builtIn($0) == .time } == [18, 19, 20, 21, 32, 33, 45, 47])
        #expect((0...60).filter { FormatCode.builtIn($0) == .duration } == [46])
    }

    @Test(
        "dates written out",
        arguments: [
            ("2021-03-01", "2021-03-01"), ("2021-03-01T10:30:00", "2021-03-01 10:30:00"),
            ("2014-02-14T08:27:48.765Z", "2014-02-14 08:27:48.765"),
            ("2021-03-01T10:30:00+05:00", "2021-03-01 10:30:00"),
            ("2021-03-01T10:30", "2021-03-01 10:30:00"), ("2021-03-01T00:00:00", "2021-03-01"),
        ])
    func written(text: String, shown: String) {
        #expect(SheetDate(iso: text)?.description == shown)
    }

    @Test(
        "what is no date is none",
        arguments: [
            "", "2021-02-29", "01.03.2021", "2021-03-01T", "2021-03-01T25:00", "2021-03-01T10:60",
            "2021-03-01T10:30:00T", "2021-3-1", "2021-03-01T+1:00",
        ])
    func notWritten(text: String) { #expect(SheetDate(iso: text) == nil) }

    @Test(
        "lengths of time written out",
        arguments: [
            ("PT36H00M00S", "36:00:00"), ("PT10H30M15.5S", "10:30:15.500"), ("P1DT2H", "26:00:00"),
            ("-PT1H", "-01:00:00"), ("PT0S", "00:00:00"),
        ])
    func durations(text: String, shown: String) {
        #expect(SheetTime(duration: text)?.description == shown)
    }

    @Test(
        "what is no length of time is none",
        arguments: ["", "P", "PT", "10:30", "PT1", "P1Y", "PT1H2", "PT99999999999999H", "PTxS"])
    func notDurations(text: String) { #expect(SheetTime(duration: text) == nil) }
}
