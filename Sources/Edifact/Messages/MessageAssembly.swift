/// Puts segments together to messages and checks what the envelopes state of them.
struct MessageAssembly {
    private let limits: EdifactLimits
    private var interchange: EdifactInterchange?
    private var messages = 0
    private var groups = 0
    private var header: EdifactSegment?
    private var segments: [EdifactSegment] = []
    private var faults: [EdifactFault] = []
    /// Stray bytes of the text before the message began.
    private var strayBefore = 0
    /// After a lost header the segments up to the next message are passed over.
    private var isLost = false
    private var last: (number: Int, offset: Int) = (1, 0)

    init(limits: EdifactLimits) { self.limits = limits }

    /// Takes what was found and answers what it completes.
    mutating func take(
        _ found: SegmentScanner.Found, _ text: inout EdifactText
    ) -> [EdifactReading] {
        switch found {
        case .fault(let reason, let number, let offset):
            last = (number, offset)
            return take(reason)
        case .segment(let segment):
            last = (segment.number, segment.offset)
            switch segment.tag {
            case "UNB": return open(segment, &text)
            case "UNZ": return close(segment)
            case "UNG":
                groups += 1
                return []
            case "UNE": return []
            case "UNH": return begin(segment, text)
            case "UNT": return end(segment, text)
            default: return append(segment)
            }
        }
    }

    /// What is left when the file ends.
    mutating func end() -> EdifactReading? {
        if header != nil { return lose(.noTrailer) }
        guard interchange != nil else { return nil }
        return envelope(.doubt(.interchangeEnd))
    }

    private mutating func take(_ reason: EdifactFault.Reason) -> [EdifactReading] {
        guard header != nil else {
            if case .damage(.cutOff) = reason { interchange = nil }
            return [envelope(reason)]
        }
        if case .damage(.cutOff(let text)) = reason {
            interchange = nil
            return [lose(.cutOff(text: text))]
        }
        faults.append(fault(reason))
        return []
    }

    private mutating func append(_ segment: EdifactSegment) -> [EdifactReading] {
        guard header != nil else {
            guard !isLost else { return [] }
            return [envelope(.damage(.outsideMessage(tag: segment.tag)))]
        }
        guard segments.count < limits.segments else {
            isLost = true
            return [lose(.tooManySegments(limit: limits.segments))]
        }
        segments.append(segment)
        return []
    }
}

extension MessageAssembly {
    private mutating func open(
        _ segment: EdifactSegment, _ text: inout EdifactText
    ) -> [EdifactReading] {
        var readings: [EdifactReading] = []
        if header != nil {
            readings.append(lose(.noTrailer))
        }
        if interchange != nil { readings.append(envelope(.doubt(.interchangeEnd))) }
        let opened = EdifactInterchange(segment)
        interchange = opened
        text.set = EdifactText.CharacterSet(identifier: opened.characterSet)
        (messages, groups, isLost) = (0, 0, false)
        return readings
    }

    private mutating func close(_ segment: EdifactSegment) -> [EdifactReading] {
        var readings: [EdifactReading] = []
        if header != nil { readings.append(lose(.noTrailer)) }
        defer { interchange = nil }
        guard let interchange else {
            return readings + [envelope(.damage(.outsideMessage(tag: "UNZ")))]
        }
        let stated = segment[0] ?? ""
        // Where messages are grouped, the groups are counted.
        let found = groups > 0 ? groups : messages
        if Int(stated) != found {
            readings.append(envelope(.doubt(.messageCount(stated: stated, found: found))))
        }
        let reference = segment[1] ?? ""
        if reference != interchange.reference {
            readings.append(
                envelope(
                    .doubt(
                        .interchangeReference(
                            header: interchange.reference, trailer: reference))))
        }
        return readings
    }

    private mutating func begin(
        _ segment: EdifactSegment, _ text: EdifactText
    ) -> [EdifactReading] {
        let readings = header == nil ? [] : [lose(.noTrailer)]
        messages += 1
        strayBefore = text.strayBytes
        header = segment
        isLost = false
        return readings
    }

    private mutating func end(
        _ segment: EdifactSegment, _ text: EdifactText
    ) -> [EdifactReading] {
        guard let header else {
            guard !isLost else {
                isLost = false
                return []
            }
            return [envelope(.damage(.outsideMessage(tag: "UNT")))]
        }
        guard let reference = header[0], let type = header[1] else { return [lose(.header)] }
        let stated = segment[0] ?? ""
        // Damaged segments were segments too.
        let damaged = faults.count { $0.isFatal }
        if Int(stated) != segments.count + damaged + 2 {
            let found = segments.count + damaged + 2
            faults.append(fault(.doubt(.segmentCount(stated: stated, found: found))))
        }
        if segment[1] != reference {
            let trailer = segment[1] ?? ""
            faults.append(
                fault(.doubt(.messageReference(header: reference, trailer: trailer))))
        }
        if text.strayBytes > strayBefore {
            let count = text.strayBytes - strayBefore
            let set = interchange?.characterSet ?? ""
            faults.append(fault(.doubt(.undecodable(count: count, characterSet: set))))
        }
        let message = EdifactMessage(
            reference: reference, type: type,
            version: header.elements.indices.contains(1)
                ? Array(header.elements[1].dropFirst()) : [],
            segments: segments, interchange: interchange)
        let reading = EdifactReading(message: damaged > 0 ? nil : message, faults: faults)
        forget()
        return [reading]
    }

    /// Gives up the message being put together.
    private mutating func lose(_ damage: EdifactDamage) -> EdifactReading {
        faults.append(fault(.damage(damage)))
        defer { forget() }
        return EdifactReading(message: nil, faults: faults)
    }

    private mutating func forget() {
        header = nil
        segments = []
        faults = []
    }

    private func fault(_ reason: EdifactFault.Reason) -> EdifactFault {
        EdifactFault(
            message: header?[0], segment: last.number, offset: last.offset, reason: reason)
    }

    private func envelope(_ reason: EdifactFault.Reason) -> EdifactReading {
        EdifactReading(
            message: nil,
            faults: [
                EdifactFault(
                    message: nil, segment: last.number, offset: last.offset, reason: reason)
            ])
    }
}
