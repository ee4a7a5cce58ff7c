import Languages

extension StatementContext {
    /// A whole number as each language writes it, for words; cells keep numbers.
    func written(_ number: Int64) -> Phrase { Phrase { NumberStyle($0).integer(number) } }
}
