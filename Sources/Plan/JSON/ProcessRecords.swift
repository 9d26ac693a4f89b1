import JSON

extension Record where Owner == LimitPhase {
  static let phase = Record(
    name: "phase", about: "a part of a limit", make: { LimitPhase() },
    fields: [
      .required("name", \.name, .text, "name"), .optional("span", \.span, .span, "duration"),
      .optional("fromNode", \.fromNode, .integer, "begins with this node"),
      .optional("toNode", \.toNode, .integer, "ends with this node"),
    ])
}

extension Record where Owner == LimitRule {
  static let limit = Record(
    name: "limit", about: "a time limit; alternatives, the one without a condition is the default",
    make: { LimitRule() },
    fields: [
      .required("id", \.id, .text, "ASCII, unique"),
      .required("term", \.term, .term, "a duration, the same day, or unknown"),
      .optional("when", \.when, .condition, "when it applies"),
      .optional("cutOff", \.cutOff, .cutOff, "the 15:00 rule"),
      .required("clockStart", \.clockStart, .code, "from when it is counted"),
      .list("phases", \.phases, Record<LimitPhase>.phase.format, "its parts"),
      .list("grounds", \.grounds, .text, "legal grounds"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])
}

extension Record where Owner == SupplementPolicy {
  static let supplement = Record(
    name: "supplement", about: "how often and how long the dossier may be completed", make: { SupplementPolicy() },
    fields: [
      .required("atMost", \.atMost, .integer, "how often at most"),
      .optional("applicantTime", \.applicantTime, .span, "the applicant's time"),
      .optional("noticeTime", \.noticeTime, .span, "time to give notice"),
      .required("clock", \.clock, .code, "what it does to the legal clock"),
      .list("grounds", \.grounds, .text, "legal grounds"),
    ])
}

extension Record where Owner == Place {
  static let place = Record(
    name: "place", about: "where something is done", make: { Place() },
    fields: [
      .required("agency", \.agency, .text, "the agency; empty for the place of filing"),
      .optional("level", \.level, .text, "level of government"),
      .flag("isOneStop", \.isOneStop, unless: false, "a one-stop unit"),
      .flag("isFilingPlace", \.isFilingPlace, unless: false, "wherever the dossier was filed"),
      .optional("when", \.when, .condition, "under which condition"),
    ])
}

extension Record where Owner == SendBackRule {
  static let sendBack = Record(
    name: "sendBack", about: "a bounded return to an earlier node", make: { SendBackRule() },
    fields: [
      .required("to", \.to, .integer, "the node returned to"),
      .optional("when", \.when, .condition, "when; by the case's own word when absent"),
      .required("atMost", \.atMost, .integer, "how often at most"),
    ])
}

extension Record where Owner == ConsultationRule {
  static let consultation = Record(
    name: "consultation", about: "a body asked for its opinion", make: { ConsultationRule() },
    fields: [
      .required("agency", \.agency, .text, "the body"), .optional("span", \.span, .span, "time to answer"),
      .optional("when", \.when, .condition, "when it is asked"),
      .optional("onOverdue", \.onOverdue, .code, "what silence means"),
    ])
}

extension Record where Owner == PlanNode {
  static let node = Record(
    name: "node", about: "a step of the process; begins when all its predecessors have ended or been passed over",
    make: { PlanNode() },
    fields: [
      .required("id", \.id, .text, "ASCII, unique"), .required("label", \.label, .label, "name"),
      .required("kind", \.kind, .code, "work, wait or call"),
      .list("predecessors", \.predecessors, .integer, "indices of the nodes waited for"),
      .optional("when", \.when, .condition, "carried out only when"),
      .list("places", \.places, Record<Place>.place.format, "where"), .optional("unit", \.unit, .text, "unit"),
      .optional("role", \.role, .text, "who"), .list("acts", \.acts, .term, "what is done"),
      .optional("task", \.task, .text, "in words"), .list("examines", \.examines, .text, "papers examined"),
      .list("produces", \.produces, .text, "papers produced"),
      .list("determines", \.determines, .integer, "facts settled, by index"),
      .list("slips", \.slips, .text, "slips issued"),
      .optional("time", \.time, .span, "time; none of its own when absent"),
      .required("clock", \.clock, .code, "effect on the legal clock"),
      .optional(
        "onIncomplete", \.onIncomplete, Record<SupplementPolicy>.supplement.format, "the request for a supplement"),
      .optional("sendBack", \.sendBack, Record<SendBackRule>.sendBack.format, "a bounded return"),
      .optional("ends", \.ends, .code, "this node ends the case"),
      .optional("calls", \.calls, .text, "procedure called"),
      .list("consultations", \.consultations, Record<ConsultationRule>.consultation.format, "bodies consulted"),
      .list("grounds", \.grounds, .text, "legal grounds"), .list("notes", \.notes, .text, "notes"),
      .required("source", \.source, .reference, "file:line of the specification"),
    ])
}

extension Record where Owner == ExecutablePlan {
  static let plan = Record(
    name: "plan", about: "an executable workflow plan of one procedure, as of one day", make: { ExecutablePlan() },
    fields: [
      .required("formatVersion", \.formatVersion, .integer, "version of this format"),
      .required("code", \.code, .text, "code of the procedure"), .required("name", \.name, .label, "name"),
      .optional("field", \.field, .text, "field"), .list("levels", \.levels, .text, "levels of government"),
      .optional("province", \.province, .text, "province"),
      .flag("isJointService", \.isJointService, unless: false, "a joint service over several procedures"),
      .required("asOf", \.asOf, .date, "the day whose law the plan states"),
      .optional("validFrom", \.validFrom, .date, "in force from"),
      .optional("validUntil", \.validUntil, .date, "in force until"),
      .optional("transition", \.transition, .text, "which version judges a dossier under way"),
      .list("grounds", \.grounds, .text, "legal grounds"),
      .list("localTexts", \.localTexts, .text, "local texts laid over the published one"),
      .required("calendar", \.calendar, Record<PlanCalendar>.calendar.format, "the working calendar"),
      facts,
      .list("tables", \.tables, Record<TableRule>.table.format, "decision tables, in the order of computation"),
      .list("constraints", \.constraints, .condition, "what always holds among the facts"),
      .list("competentAgencies", \.competentAgencies, Record<Place>.place.format, "who decides"),
      .required("sets", \.sets, .integer, "number of sets of the dossier"),
      .list("documents", \.documents, Record<DocumentRule>.document.format, "the dossier"),
      .list("fees", \.fees, Record<FeeRule>.fee.format, "payments"),
      .list("limits", \.limits, Record<LimitRule>.limit.format, "time limits"),
      .required("supplement", \.supplement, Record<SupplementPolicy>.supplement.format, "rules on supplements"),
      .list("nodes", \.nodes, Record<PlanNode>.node.format, "the process, in topological order"),
      .list("results", \.results, Record<ResultRule>.result.format, "results"),
      .list("requirements", \.requirements, .text, "requirements in words"), .list("notes", \.notes, .text, "notes"),
    ])

  /// The facts; reading them opens the scope in which all later conditions are typed.
  private static let facts: RecordField<ExecutablePlan> = {
    let list = RecordField<ExecutablePlan>.list(
      "facts", \.facts, Record<PlanFact>.fact.format, "what conditions may ask about a case")
    return RecordField(
      key: list.key, about: list.about, isRequired: list.isRequired, schema: list.schema, write: list.write,
      read: { (json, plan, reader) throws(PlanReadError) in
        try list.read(json, &plan, &reader)
        reader.scope = plan.scope
      })
  }()
}
