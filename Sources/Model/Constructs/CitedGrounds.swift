import Calendars

extension Procedure {
  /// Looks at every citation of the text, from the whole down to steps, without those of reliefs that are over on a day;
  /// they are many, and few are asked for more than their instrument.
  package func forEachCitation(withoutReliefsOverOn date: CivilDate? = nil, _ look: (Citation) -> Void) {
    grounds.forEach(look)
    for item in components?.items ?? [] {
      item.forEachComponent { component in
        component.grounds.forEach(look)
        for replacement in component.replacements { replacement.grounds.forEach(look) }
      }
    }
    for fee in fees?.items ?? [] {
      fee.grounds.forEach(look)
      for exemption in fee.exemptions { exemption.grounds.forEach(look) }
      for relief in fee.reliefs {
        if let date, let until = relief.validity.until, until < date { continue }
        relief.grounds.forEach(look)
      }
    }
    for table in tables {
      table.grounds.forEach(look)
      for row in table.rows { row.grounds.forEach(look) }
    }
    for limit in limits { limit.grounds.forEach(look) }
    for step in process {
      step.grounds.forEach(look)
      step.supplement?.grounds.forEach(look)
    }
    supplement?.grounds.forEach(look)
  }
}
