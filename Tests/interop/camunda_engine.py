"""Runs exported processes in camunda-python, which follows Camunda 7: expressions in JUEL, a clock that tests may set.

It knows no event gateways, no called processes, no end of a whole case beside other work, and parallel gateways neither in
loops nor in each other. A process is prepared for it: a wait for the applicant becomes a task and a choice; what counts is
registered as a delegate; tables, which have tests of their own, are left out.
"""

from camunda.common import clock
from camunda.engine import ProcessEngine
from camunda.parser import parse_bpmn_xml
from lxml import etree

from spiff_engine import Disagreement

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"

# Long after every timer of a case that begins now.
LATER = "2999-01-01T00:00:00"


class Unsuitable(Exception):
    """The engine has no means for something in a process."""


class Process:
    """One exported process, prepared."""

    def __init__(self, path):
        root = etree.parse(str(path)).getroot()
        self.element = root.find(BPMN + "process")
        self.id = self.element.get("id")
        self.flows = self.element.findall(BPMN + "sequenceFlow")
        self.refuse_what_it_lacks()
        self.variables = self.first_values()
        self.counters = []
        for element in list(self.element):
            self.prepare(element)
        self.ends = {end.get("id") for end in self.element.iter(BPMN + "endEvent")} - {"end-nhanh"}
        self.ends = {end for end in self.ends if not end.endswith("-bao_han")}
        self.content = etree.tostring(root, encoding="unicode")

    def kind(self, name):
        found = self.element.find(f"*[@id='{name}']")
        return etree.QName(found).localname

    def following(self, name):
        boundary = [
            each.get("id") for each in self.element.iter(BPMN + "boundaryEvent") if each.get("attachedToRef") == name
        ]
        return [flow.get("targetRef") for flow in self.flows if flow.get("sourceRef") == name] + boundary

    def refuse_what_it_lacks(self):
        if self.element.find(BPMN + "callActivity") is not None:
            raise Unsuitable("a called process")
        for split in self.element.findall(BPMN + "parallelGateway"):
            name = split.get("id")
            targets = self.following(name)
            if len(targets) < 2:
                continue
            # Everything up to the join, which is the first parallel gateway on every way.
            seen, open_, joins = set(), list(targets), set()
            while open_:
                element = open_.pop()
                if element == name:
                    raise Unsuitable("parallel work in a loop")
                if element in seen:
                    continue
                seen.add(element)
                if self.kind(element) == "parallelGateway":
                    joins.add(element)
                elif self.kind(element) == "endEvent" and not element.endswith("-bao_han"):
                    raise Unsuitable("an end beside other work")
                else:
                    open_ += self.following(element)
            if len(joins) != 1 or len(self.following(next(iter(joins)))) > 1:
                raise Unsuitable("parallel work within parallel work")
            # A loop from behind the join back before the split.
            seen, open_ = set(), list(joins)
            while open_:
                element = open_.pop()
                if element in seen:
                    continue
                seen.add(element)
                if element == name:
                    raise Unsuitable("parallel work in a loop")
                open_ += self.following(element)

    def first_values(self):
        """The first values that the process sets by a listener when it starts."""
        values = {}
        for listener in self.element.iterfind(f"{BPMN}extensionElements/{CAMUNDA}executionListener"):
            name, value = listener.get("expression")[len("${execution.setVariable('") : -len(")}")].split("', ")
            values[name] = {"true": True, "false": False}.get(value, value if not value.isdigit() else int(value))
        return values

    def prepare(self, element):
        name = element.get("id")
        match etree.QName(element).localname:
            case "businessRuleTask":
                element.tag = BPMN + "serviceTask"
            case "serviceTask":
                counted = [element.get(CAMUNDA + "resultVariable")]
                for listener in element.iterfind(f"{BPMN}extensionElements/{CAMUNDA}executionListener"):
                    counted.append(listener.get("expression")[len("${execution.setVariable('") :].split("'")[0])
                element.attrib.pop(CAMUNDA + "expression")
                element.set(CAMUNDA + "delegateExpression", f"${{{name}}}")
                self.counters.append((name, counted))
            case "eventBasedGateway":
                element.tag = BPMN + "exclusiveGateway"
                wait = self.element.find(f"{BPMN}intermediateThrowEvent[@id='{name.removesuffix('-cho_bo_sung')}-yeu_cau_bo_sung']")
                wait.tag = BPMN + "userTask"
                for flow in self.flows:
                    if flow.get("sourceRef") == name and flow.get("targetRef").endswith("-nop_bo_sung"):
                        condition = etree.SubElement(flow, BPMN + "conditionExpression")
                        condition.set(XSI + "type", "bpmn:tFormalExpression")
                        condition.text = "${nop_bo_sung == true}"
                    elif flow.get("sourceRef") == name:
                        element.set("default", flow.get("id"))
            case "intermediateCatchEvent" if name.endswith(("-nop_bo_sung", "-qua_han_bo_sung", "-khong_bo_sung")):
                element.tag = BPMN + "serviceTask"
            case "boundaryEvent" if element.get("cancelActivity") == "false":
                self.drop_reminder(element)

    def drop_reminder(self, element):
        """A second way beside the first keeps this engine from ending a case."""
        name = element.get("id").removesuffix("-han")
        for other in list(self.element):
            if other.get("id") in (f"{name}-han", f"{name}-bao_han", f"{name}-han-di"):
                self.element.remove(other)

    def start(self, variables):
        return Run(self, variables)


class Run:
    """One case under way."""

    def __init__(self, process, variables):
        clock.reset_clock()
        self.process = process
        self.engine = ProcessEngine()
        for name, counted in process.counters:
            self.engine.register_delegate(name, lambda values, names=counted: {each: values[each] + 1 for each in names})
        self.engine.deploy(parse_bpmn_xml(process.content))
        self.instance = self.engine.start_process_instance_by_key(process.id, process.variables | variables)

    def tasks(self):
        return [task for task in self.engine.create_task_query(process_instance_id=self.instance.id)]

    def ready(self):
        return sorted(task.task_definition_key for task in self.tasks())

    def complete(self, name, **data):
        found = [task for task in self.tasks() if task.task_definition_key == name]
        if len(found) != 1:
            raise Disagreement(f"{name} is offered {len(found)} times, not once; offered: {self.ready()}")
        self.engine.complete_task(found[0].id, data)

    def set(self, name, **data):
        for key, value in data.items():
            self.engine.set_variable(self.instance.id, key, value)

    def let_time_pass(self, name):
        jobs = [job for job in self.engine.create_job_query(self.instance.id) if job.node_id == name]
        if len(jobs) != 1:
            raise Disagreement(f"timer {name} waits {len(jobs)} times, not once; offered: {self.ready()}")
        clock.set_clock(lambda: LATER)
        self.engine._execute_job(jobs[0])
        clock.reset_clock()

    def send(self, name, message):
        if name.endswith("-cho_bo_sung"):
            self.complete(f"{name.removesuffix('-cho_bo_sung')}-yeu_cau_bo_sung", nop_bo_sung=True)
        else:
            self.engine.correlate_message(message, process_instance_id=self.instance.id)

    def give_up(self, sample, node):
        self.complete(f"{node}-yeu_cau_bo_sung", nop_bo_sung=False)

    def expect_offered(self, names):
        missing = [name for name in names if name not in self.ready()]
        if missing:
            raise Disagreement(f"{missing} should be under way; offered: {self.ready()}")

    def expect_end(self, name):
        if not self.instance.is_completed:
            raise Disagreement(f"the engine goes on where the case has ended at {name}; offered: {self.ready()}")
        ends = [each.activity_id for each in self.instance.activity_history if each.activity_id in self.process.ends]
        if ends != [name]:
            raise Disagreement(f"the engine ends at {ends}, the case at {name}")
