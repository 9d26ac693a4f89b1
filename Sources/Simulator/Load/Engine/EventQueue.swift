/// Events in order of time, then of scheduling: a heap with four children to a node over plain values.
///
/// The event being handled stays at the top as a hole until something is scheduled or the next one is asked for: most
/// events schedule one other, which then costs one passage through the heap and not two.
struct EventQueue {
  struct Event {
    /// Time in the upper half, rank and number of scheduling in the lower.
    var key: UInt64
    var payload: UInt64
  }

  private var heap = PlainTable(repeating: Event(key: 0, payload: 0), capacity: 64)
  private var hasHole = false
  private var scheduled = UInt32.opening

  /// Gives the memory back.
  func free() { heap.free() }

  /// Schedules an event; a late one comes after all others of its second. Its rank among those of its second.
  @inline(__always)
  @discardableResult
  mutating func schedule(_ payload: UInt64, at time: Int, isLate: Bool = false) -> UInt32 {
    scheduled = (scheduled &+ 1) & 0x7FFF_FFFF
    let rank = isLate ? scheduled | 0x8000_0000 : scheduled
    schedule(payload, at: time, rank: rank)
    return rank
  }

  /// Schedules an event with a rank of its own among those of its second.
  @inline(__always)
  mutating func schedule(_ payload: UInt64, at time: Int, rank: UInt32) {
    let event = Event(key: UInt64(truncatingIfNeeded: time) << 32 | UInt64(rank), payload: payload)
    if hasHole {
      hasHole = false
      siftDown(event)
    } else {
      heap.append(event)
      siftUp(event)
    }
  }

  /// The next event, which leaves the queue; nil when there is none.
  @inline(__always)
  mutating func next() -> (time: Int, payload: UInt64)? {
    if hasHole {
      hasHole = false
      guard let last = heap.popLast() else { return nil }
      if heap.count > 0 { siftDown(last) }
    }
    guard heap.count > 0 else { return nil }
    hasHole = true
    let top = heap[0]
    return (Int(truncatingIfNeeded: top.key >> 32), top.payload)
  }

  @inline(__always)
  private mutating func siftUp(_ event: Event) {
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) >> 2
      if heap[parent].key <= event.key { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = event
  }

  /// Puts an event at the top and lets it sink.
  @inline(__always)
  private mutating func siftDown(_ event: Event) {
    let count = heap.count
    var place = 0
    while true {
      let first = place << 2 + 1
      guard first < count else { break }
      var least = first
      var leastKey = heap[first].key
      var child = first + 1
      let end = min(first + 4, count)
      while child < end {
        let key = heap[child].key
        if key < leastKey {
          least = child
          leastKey = key
        }
        child += 1
      }
      if leastKey >= event.key { break }
      heap[place] = heap[least]
      place = least
    }
    heap[place] = event
  }
}

extension UInt32 {
  /// Ranks of events that come before all others of their second: statistics begin, then the office opens.
  static let warmUp: UInt32 = 0
  static let opening: UInt32 = 1
}
