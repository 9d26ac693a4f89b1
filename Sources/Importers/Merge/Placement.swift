/// What is to become of one file of a catalogue that is imported again.
package enum Placement: Hashable, Sendable {
  /// Nothing to do: it is there as it should be, or is not there and should not be.
  case settled
  case write([UInt8])
  /// Changes of the editor and of the import, both in.
  case merged([UInt8])
  case remove
  /// Kept as the editor left it, though the import has something else.
  case kept(Reason)
  /// Both changed the same lines: the editor's stay, with what else the import brought.
  case conflict([UInt8], [MergeConflict])

  package enum Reason: String, Hashable, Sendable {
    /// The editor took the file away.
    case deletedByHand
    /// The import no longer has the file, and the editor changed it.
    case nolongerImported
    /// A file of that name is there, and no import wrote it.
    case notImported
  }

  /// From the text that the last import wrote (nil for none), what stands there now and what the import gives now.
  package init(base: [UInt8]?, current: [UInt8]?, new: [UInt8]?) {
    switch (base, current, new) {
    case (_, nil, nil): self = .settled
    case (nil, nil, let new?): self = .write(new)
    case (nil, _?, nil): self = .settled
    case (_, let current?, let new?) where isSameText(current, new): self = .settled
    case (nil, _?, _?): self = .kept(.notImported)
    case (let base?, nil, let new?): self = base == new ? .settled : .kept(.deletedByHand)
    case (let base?, let current?, nil): self = isSameText(current, base) ? .remove : .kept(.nolongerImported)
    case (let base?, let current?, let new?):
      let merged = mergedText(base: base, current: current, new: new)
      if !merged.conflicts.isEmpty {
        self = .conflict(merged.bytes, merged.conflicts)
      } else if merged.bytes == current {
        self = .settled
      } else {
        self = merged.bytes == new ? .write(new) : .merged(merged.bytes)
      }
    }
  }
}
