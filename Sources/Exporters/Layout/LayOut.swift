/// Places the boxes and arrows of a request from left to right in lanes; the same request gives the same diagram.
///
/// A layered drawing after Sugiyama, Tagawa and Toda (1981) with orthogonal arrows: a grid of columns and rows where a
/// cell holds one shape or one arrow that passes, and gutters between the columns in which arrows change rows. Arrows of
/// one source may share their beginning and arrows of one target their end; no others run on top of each other.
func layOut(_ request: DiagramRequest) -> Diagram {
  let graph = LayoutGraph(request)
  let layers = Layers(graph)
  let rows = RowPlan(graph, layers)
  return DiagramGeometry(graph, layers, rows).diagram()
}
