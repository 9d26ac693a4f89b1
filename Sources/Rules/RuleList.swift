import Diagnostics

extension Rule {
  /// Every check, in the order of the groups; a test holds this list against the folder.
  package static let all: [Rule] = [
    .missingMandatoryPart, .missingConditionalPart, .tableGap, .tableUndecided, .alternativesUndecided,
    .statedNoneAsText, .legalBasisMissing,
    .legalBasisExpired,
    .referenceToDissolvedBody, .reliefExpired, .unpublishedDemand, .longerThanPublished, .openEndedDemand,
    .notePosingAsComponent, .guardHiddenInProse, .documentNeverExamined, .documentAbolished, .documentHeldByState,
    .sameDocumentTwice, .certifiedCopyWithOriginalShown, .pingPongRouting, .stepWithoutActor, .stepNeverTaken,
    .refusalWithoutDocument, .resultNeverProduced, .supplementMoreThanOnce, .factNeverUsed, .conditionNeverHolds,
    .conditionAlwaysHolds, .noLimitForChannel, .limitsOverlap, .caseExceedsLimit, .limitWithSlack, .mixedDayUnits,
    .uncoveredWait, .calendarLimitBreaksAtHolidays, .consultationLongerThanStep, .cutOffRuleMissing, .calendarMissing,
    .feeWithoutSetter,
    .feeWithoutResolution, .feeUnknown, .feesOverlap, .noFeeApplies, .reliefWithoutEffect, .formulaNeverComputes,
    .formulaNegative, .stepAtDistrictLevel, .groupCeilingTooLow, .memberLimitDiffers, .notReceivedAtOneStop,
    .notReturnedAtOneStop, .filingPlaceUndeclared, .callCycle, .calledProcedureNotInForce, .overlaysConflict,
    .constraintsContradict, .tableOverlap, .tableRowNeverDecides, .tableRowsMergeable,
    .partialOnlineWithoutReason, .onlineChannelMissing,
    .documentDemandedButIdle, .documentProvesNothingNew, .copiesBeyondNeed, .paperOnOnlineChannel,
    .alternativeNeverUsable, .noDocumentSet, .noDecision, .unboundedReturn, .applicantTrips,
  ]
}
