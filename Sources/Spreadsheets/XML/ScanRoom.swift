/// What a scanner needs to remember of the elements around it, in memory of its own that does not grow.
final class ScanRoom {
    /// How many elements may be open at once.
    static let depth = 256
    /// How many attributes an element may have.
    static let attributes = 256
    /// Bytes for the names of the open elements.
    static let nameBytes = 1 << 14

    let places: UnsafeMutableBufferPointer<XMLAttributes.Place>
    let names: UnsafeMutableBufferPointer<UInt8>
    let ends: UnsafeMutableBufferPointer<Int>

    init() {
        places = .allocate(capacity: Self.attributes)
        names = .allocate(capacity: Self.nameBytes)
        ends = .allocate(capacity: Self.depth)
    }

    deinit {
        places.deallocate()
        names.deallocate()
        ends.deallocate()
    }
}
