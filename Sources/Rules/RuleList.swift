import Diagnostics

extension Rule {
  /// Every check, in the order of the groups; a test holds this list against the folder.
  package static let all: [Rule] = [
    .missingMandatoryPart, .missingConditionalPart, .legalBasisMissing, .legalBasisExpired, .referenceToDissolvedBody,
    .reliefExpired, .unpublishedDemand, .longerThanPublished, .openEndedDemand, .notePosingAsComponent,
    .guardHiddenInProse, .documentNeverExamined, .documentAbolished, .documentHeldByState, .sameDocumentTwice,
    .certifiedCopyWithOriginalShown, .pingPongRouting, .stepWithoutActor, .refusalWithoutDocument, .resultNeverProduced,
    .supplementMoreThanOnce, .factNeverUsed, .noLimitForChannel, .limitsOverlap, .caseExceedsLimit, .limitWithSlack,
    .mixedDayUnits, .uncoveredWait, .cutOffRuleMissing, .feeWithoutSetter, .feeWithoutResolution, .feeUnknown,
    .stepAtDistrictLevel, .notReceivedAtOneStop, .notReturnedAtOneStop, .partialOnlineWithoutReason,
    .onlineChannelMissing,
  ]
}
