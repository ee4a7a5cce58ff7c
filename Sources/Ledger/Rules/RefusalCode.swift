extension Refusal.Reason {
    /// The reason's fixed name: what worked cases, logs and machine-readable output call it.
    public var code: String {
        switch self {
        case .nothingToRecord: "nothingToRecord"
        case .mixedKinds: "mixedKinds"
        case .unknownOrganisation: "unknownOrganisation"
        case .unknownLine: "unknownLine"
        case .unknownSource: "unknownSource"
        case .unknownBranch: "unknownBranch"
        case .unknownProgramme: "unknownProgramme"
        case .unknownDocument: "unknownDocument"
        case .foreignCurrency: "foreignCurrency"
        case .amountNotPositive: "amountNotPositive"
        case .impossibleCount: "impossibleCount"
        case .wrongNature: "wrongNature"
        case .outsideCalendar: "outsideCalendar"
        case .noSuchYear: "noSuchYear"
        case .outsideYear: "outsideYear"
        case .noSuchMonth: "noSuchMonth"
        case .transferToItself: "transferToItself"
        case .yearsDoNotFit: "yearsDoNotFit"
        case .unknownCommitment: "unknownCommitment"
        case .commitmentElsewhere: "commitmentElsewhere"
        case .commitmentExceeded: "commitmentExceeded"
        case .nothingAccrued: "nothingAccrued"
        case .refundExceedsPaid: "refundExceedsPaid"
        case .stockExceeded: "stockExceeded"
        case .unknownEntry: "unknownEntry"
        case .severalReversals: "severalReversals"
        case .alreadyReversed: "alreadyReversed"
        case .reversalOfReversal: "reversalOfReversal"
        case .keyReused: "keyReused"
        case .limit: "limit"
        case .overflow: "overflow"
        }
    }
}
