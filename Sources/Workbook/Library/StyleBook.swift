import CXlsxWriter

/// The formats of one workbook: each look is made once, however many cells have it.
final class StyleBook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var marks: [CellStyle: StyleMark] = [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
    }

    /// The library's format for a look; nil only when memory is out.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(workbook) else { return nil }
        format_set_font_size(format, style.size)
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if style.isUnderlined {
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if let colour = style.colour { format_set_font_color(format, colour) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, fill)
            format_set_bg_color(format, fill)
        }
        if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
        align(format, style)
        frame(format, style.border)
        if style.isUnlocked { format_set_unlocked(format) }
        formats[style] = format
        return format
    }

    /// The look as a cell of a sheet names it.
    func mark(_ style: CellStyle) -> StyleMark {
        if let known = marks[style] { return known }
        let mark = StyleMark(format(style))
        marks[style] = mark
        return mark
    }

    private func align(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
        switch style.horizontal {
        case .general: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        switch style.vertical {
        case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .bottom: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        }
        if style.indent > 0 { format_set_indent(format, UInt8(min(style.indent, 15))) }
        if style.wraps { format_set_text_wrap(format) }
    }

    private func frame(_ format: UnsafeMutablePointer<lxw_format>, _ border: CellStyle.Border) {
        let thin = UInt8(LXW_BORDER_THIN.rawValue)
        switch border {
        case .none: break
        case .grid:
            format_set_border(format, thin)
            format_set_border_color(format, Palette.line)
        case .total:
            format_set_border(format, thin)
            format_set_border_color(format, Palette.line)
            format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
            format_set_top_color(format, Palette.heading)
        case .below:
            format_set_bottom(format, thin)
        }
    }
}
