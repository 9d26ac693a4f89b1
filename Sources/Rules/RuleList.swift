import Diagnostics

extension Rule {
  /// Every check, in the order of the groups; a test holds this list against the folder.
  package static let all: [Rule] = [
    .missingMandatoryPart, .missingConditionalPart, .tableGap, .tableUndecided, .alternativesUndecided,
    .statedNoneAsText,
    .legalBasisMissing, .legalBasisExpired, .referenceToDissolvedBody, .reliefExpired, .unpublishedDemand,
    .obsoleteForm,
    .openEndedDemand, .notePosingAsComponent, .guardHiddenInProse, .documentNeverExamined, .documentAbolished,
    .documentHeldByState, .sameDocumentTwice, .certifiedCopyWithOriginalShown, .formNotAttached, .presentAndKeep,
    .documentFromEarlierProcedure, .abolishedDocumentMentioned, .documentDiffersAcrossProcedures, .dataDemandedTwice,
    .pingPongRouting, .stepWithoutActor, .stepNeverTaken, .refusalWithoutDocument, .resultNeverProduced,
    .supplementMoreThanOnce, .factNeverUsed, .conditionNeverHolds, .conditionAlwaysHolds, .subProcedureInvented,
    .actorCannotAct,
    .longerThanPublished, .noLimitForChannel, .limitsOverlap, .caseExceedsLimit, .calendarLimitBreaksAtHolidays,
    .limitWithSlack, .stepsShortOfTotal, .mixedDayUnits,
    .uncoveredWait, .consultationLongerThanStep, .cutOffRuleMissing, .calendarMissing, .limitDiffersByChannel,
    .feeWithoutSetter, .feeWithoutResolution, .feeUnknown, .feesOverlap, .noFeeApplies, .reliefWithoutEffect,
    .formulaNeverComputes, .formulaNegative, .freeButAmountStated, .feeBeyondAuthority, .amountOffByThousand,
    .onlineDearerThanCounter, .feeDiffersByChannel, .reliefsStack, .reliefInProse, .mandatoryReliefMissing,
    .feeBeforeAcceptance, .taxCountedAsFee,
    .stepAtDistrictLevel, .groupCeilingTooLow, .memberLimitDiffers, .jointServiceAsksAgain, .leadAgencyMissing,
    .climbsNeedlessly, .skipsLevel, .resultTravelsBackUp, .jointServiceMissing, .receivingPlaceDiffers,
    .clockStartsAtWrongBody,
    .notReceivedAtOneStop, .notReturnedAtOneStop, .filingPlaceUndeclared, .guidanceAtSpecialistRoom, .noReceiptSlip,
    .noSupplementSlip, .noRefusalSlip, .noApologyOnLatePath, .lateHandOver, .internalProcessMissing,
    .callCycle, .calledProcedureNotInForce, .overlaysConflict, .constraintsContradict, .tableOverlap,
    .tableRowNeverDecides, .tableRowsMergeable, .feeDiffersAcrossProcedures, .duplicateProcedure,
    .replacedProcedureInForce, .nameDiffersFromCode, .sameActDifferentTime, .undefinedAbbreviation,
    .partialOnlineWithoutReason, .onlineChannelMissing, .reuseNotDeclared, .resultNotDigitised, .paymentNotOnline,
    .signatureTwice,
    .stepWithoutEffect, .stepAlwaysSkippedAfter, .controlRepeated, .controlWithoutConsequence, .decidedThenReviewed,
    .transportStep, .stackedApprovals, .assignStepWithTime, .stampOrRegisterAlone, .outcomeUnreachable,
    .avoidableHandOvers, .couldRunInParallel, .dominantStep, .waitingDominates, .caseExceedsPhase,
    .documentDemandedButIdle, .documentProvesNothingNew, .copiesBeyondNeed, .paperOnOnlineChannel,
    .alternativeNeverUsable, .noDocumentSet, .noDecision, .unboundedReturn, .applicantTrips,
  ]
}
