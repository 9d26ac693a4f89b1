"""A process without what only concerns time, data and messages, for analysers of control flow."""

from lxml import etree

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"


def project(path, resumptions) -> str:
    """The process alone: reminders gone, events and called procedures as tasks, a wait for the first event as a choice.

    A timer that cuts a step short is a choice before the step: the step, or the timer. An end of the whole case is a task
    after which the token goes on where a case goes that does not end there (`resumptions`), so that nothing waits for it.
    """
    root = etree.parse(str(path)).getroot()
    process = root.find(BPMN + "process")
    for child in list(root):
        if child is not process:
            root.remove(child)
    flows = {flow.get("id"): flow for flow in process.findall(BPMN + "sequenceFlow")}
    reminders = set()
    cut = []
    for element in list(process):
        name = element.get("id")
        for inner in list(element):
            if inner.tag not in (BPMN + "incoming", BPMN + "outgoing"):
                element.remove(inner)
        match etree.QName(element).localname:
            case "laneSet" | "dataObject" | "dataObjectReference" | "documentation" | "extensionElements":
                process.remove(element)
            case "callActivity" | "intermediateCatchEvent" | "intermediateThrowEvent":
                element.tag = BPMN + "task"
            case "eventBasedGateway":
                element.tag = BPMN + "exclusiveGateway"
            case "boundaryEvent" if element.get("cancelActivity") == "false":
                reminders.add(name)
            case "boundaryEvent":
                cut.append(element)
            case "endEvent" if name.endswith("-bao_han"):
                reminders.add(name)
    for element in list(process):
        ends = {element.get("sourceRef"), element.get("targetRef")}
        if element.get("id") in reminders or ends & reminders:
            process.remove(element)
    for timer in cut:
        choose(process, flows, timer)
    for end, flow in resumptions.items():
        if flow is not None:
            resume(process, next(each for each in process if each.get("id") == end), flows[flow])
    return etree.tostring(root, encoding="unicode")


def choose(process, flows, timer):
    """Puts a choice before the step that a timer may cut short."""
    host = next(each for each in process if each.get("id") == timer.get("attachedToRef"))
    name = timer.get("id")
    gateway = etree.SubElement(process, BPMN + "exclusiveGateway", id=f"{name}-choice")
    for incoming in host.findall(BPMN + "incoming"):
        host.remove(incoming)
        etree.SubElement(gateway, BPMN + "incoming").text = incoming.text
        flows[incoming.text].set("targetRef", f"{name}-choice")
    timer.tag = BPMN + "task"
    for attribute in ("attachedToRef", "cancelActivity"):
        timer.attrib.pop(attribute)
    for index, target in enumerate((host, timer)):
        flow = etree.SubElement(process, BPMN + "sequenceFlow", id=f"{name}-choice-{index}")
        flow.set("sourceRef", f"{name}-choice")
        flow.set("targetRef", target.get("id"))
        etree.SubElement(gateway, BPMN + "outgoing").text = flow.get("id")
        incoming = etree.Element(BPMN + "incoming")
        incoming.text = flow.get("id")
        target.insert(0, incoming)


def resume(process, end, flow):
    """Lets a token go on from an end, along a flow."""
    name = end.get("id")
    end.tag = BPMN + "task"
    merge = etree.SubElement(process, BPMN + "exclusiveGateway", id=f"{name}-merge")
    target = next(each for each in process if each.get("id") == flow.get("targetRef"))
    rest = etree.SubElement(process, BPMN + "sequenceFlow", id=f"{name}-rest")
    rest.set("sourceRef", merge.get("id"))
    rest.set("targetRef", target.get("id"))
    for incoming in target.findall(BPMN + "incoming"):
        if incoming.text == flow.get("id"):
            incoming.text = rest.get("id")
    flow.set("targetRef", merge.get("id"))
    on = etree.SubElement(process, BPMN + "sequenceFlow", id=f"{name}-on")
    on.set("sourceRef", name)
    on.set("targetRef", merge.get("id"))
    etree.SubElement(end, BPMN + "outgoing").text = on.get("id")
    for each in (flow, on):
        etree.SubElement(merge, BPMN + "incoming").text = each.get("id")
    etree.SubElement(merge, BPMN + "outgoing").text = rest.get("id")
