/// Plain values in one growing block of memory, for the event loop alone.
///
/// An array asks at every write whether it is shared, which the event loop feels; here whoever made the table also frees
/// it. Copies stand for the same memory. Places are checked in debug builds.
struct PlainTable<Element: BitwiseCopyable> {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int

  init(repeating element: Element, count: Int = 0, capacity: Int = 16) {
    self.capacity = max(count, capacity, 1)
    self.count = count
    base = .allocate(capacity: self.capacity)
    base.initialize(repeating: element, count: count)
  }

  /// Gives the memory back; the table is not used any more.
  func free() { base.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    nonmutating _modify {
      assert(place >= 0 && place < count)
      yield &base[place]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  mutating func append(repeating element: Element, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    (base + count).initialize(repeating: element, count: added)
    count += added
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  /// Forgets everything and keeps the memory.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let block = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    block.moveInitialize(from: base, count: count)
    base.deallocate()
    base = block
    capacity = larger
  }
}
