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
    base = PlainTable.block(of: self.capacity)
    base.initialize(repeating: element, count: count)
  }

  /// A table of given values.
  init(_ elements: [Element]) {
    capacity = max(elements.count, 1)
    count = elements.count
    base = PlainTable.block(of: capacity)
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.initialize(from: start, count: source.count) }
    }
  }

  /// Memory that begins with a line of the processor's cache.
  private static func block(of capacity: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: capacity)
  }

  /// Gives the memory back; the table is not used any more.
  func free() { UnsafeMutableRawPointer(base).deallocate() }

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
    let block = PlainTable.block(of: larger)
    block.moveInitialize(from: base, count: count)
    free()
    base = block
    capacity = larger
  }
}
