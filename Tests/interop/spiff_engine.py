"""Runs exported processes in SpiffWorkflow, driven by the course that the reference interpreter gives a case."""

import copy
import datetime
import pathlib

from lxml import etree
from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn import BpmnEvent, BpmnWorkflow
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.spiff.parser.process import SpiffBpmnParser

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"

DMN = "{https://www.omg.org/spec/DMN/20191111/MODEL/}"

STUB = f"""<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="{BPMN}" id="stub-%s" targetNamespace="stub">
  <bpmn:process id="%s" isExecutable="true">
    <bpmn:startEvent id="called-start"><bpmn:outgoing>c1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="called-work" name="called"><bpmn:incoming>c1</bpmn:incoming><bpmn:outgoing>c2</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="called-end"><bpmn:incoming>c2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="c1" sourceRef="called-start" targetRef="called-work"/>
    <bpmn:sequenceFlow id="c2" sourceRef="called-work" targetRef="called-end"/>
  </bpmn:process>
</bpmn:definitions>
"""


def single_decisions(path):
    """SpiffWorkflow reads one decision from a document: each decision of a file in a document of its own."""
    root = etree.parse(str(path)).getroot()
    for decision in root.findall(DMN + "decision"):
        document = etree.Element(root.tag, root.attrib, nsmap=root.nsmap)
        document.append(copy.deepcopy(decision))
        yield decision.get("id"), document


class Disagreement(AssertionError):
    """The engine is not where the reference interpreter says it is."""


class Process:
    """One exported process with its tables; a called procedure is a process of one step."""

    def __init__(self, bpmn: pathlib.Path, dmn: pathlib.Path | None = None):
        parser = SpiffBpmnParser()
        parser.add_bpmn_file(str(bpmn))
        if dmn is not None and dmn.exists():
            for _, decision in single_decisions(dmn):
                parser.add_dmn_xml(decision)
        process = next(iter(parser.get_process_ids()))
        for called in sorted(parser.process_parsers[process].called_element_ids()):
            if called not in parser.process_parsers:
                parser.add_bpmn_xml(etree.fromstring((STUB % (called, called)).encode()), filename=called)
        self.spec = parser.get_spec(process)
        root = etree.parse(str(bpmn)).getroot()
        self.ends = {end.get("id") for end in root.iter(f"{{{BPMN}}}endEvent")} - {"end-nhanh"}
        self.ends = {end for end in self.ends if not end.endswith("-bao_han")}
        self.is_parallel = root.find(f".//{{{BPMN}}}parallelGateway") is not None
        self.calls = {each.get("id") for each in root.iter(f"{{{BPMN}}}callActivity")}
        # Events with the name of a step wait for time or for something from outside.
        self.waits = {
            each.get("id") for each in root.iter(f"{{{BPMN}}}intermediateCatchEvent") if "-" not in each.get("id")
        }
        self.called = parser.get_subprocess_specs(process)

    def start(self, variables: dict) -> "Run":
        return Run(self, variables)


class Run:
    """One case under way."""

    def __init__(self, process: Process, variables: dict):
        engine = PythonScriptEngine(environment=TaskDataEnvironment({"datetime": datetime}))
        self.workflow = BpmnWorkflow(process.spec, process.called, script_engine=engine)
        start = self.workflow.get_next_task(state=TaskState.READY)
        start.data.update(variables)
        self.ends = process.ends
        self.calls = process.calls
        self.waits = process.waits
        self.settle()

    def settle(self):
        self.workflow.do_engine_steps()
        self.workflow.refresh_timers()
        self.workflow.do_engine_steps()

    def ready(self) -> list[str]:
        return sorted(task.task_spec.name for task in self.workflow.get_tasks(state=TaskState.READY, manual=True))

    def offers(self) -> set[str]:
        """Steps that may be done now: offered to people, called, or waiting for time or a message."""
        found = {name for name in self.ready() if name != "called-work"}
        for task in self.workflow.get_tasks(state=TaskState.STARTED):
            if task.task_spec.name in self.calls:
                found.add(task.task_spec.name)
        for task in self.workflow.get_tasks(state=TaskState.WAITING):
            if task.task_spec.name in self.waits:
                found.add(task.task_spec.name)
        return found

    def is_over(self) -> bool:
        return self.workflow.completed

    def disagreement(self, text: str) -> Disagreement:
        return Disagreement(f"{text}; offered: {self.ready()}")

    def complete(self, name: str, **data):
        found = [
            task
            for task in self.workflow.get_tasks(state=TaskState.READY, manual=True)
            if task.task_spec.name == name
        ]
        if len(found) != 1:
            raise Disagreement(f"{name} is offered {len(found)} times, not once; offered: {self.ready()}")
        found[0].data.update(data)
        found[0].run()
        self.settle()

    def complete_called(self, name: str, **data):
        for activity in self.workflow.get_tasks(state=TaskState.STARTED, spec_name=name):
            inside = self.workflow.get_subprocess(activity)
            found = inside.get_tasks(state=TaskState.READY, spec_name="called-work")
            if len(found) == 1:
                found[0].data.update(data)
                found[0].run()
                self.settle()
                return
        raise Disagreement(f"{name} has called nothing; offered: {self.ready()}")

    def waiting(self, name: str):
        """The one event or event gateway of that name that waits."""
        found = self.workflow.get_tasks(state=TaskState.WAITING, spec_name=name)
        if len(found) != 1:
            raise Disagreement(f"{name} waits {len(found)} times, not once; offered: {self.ready()}")
        return found[0]

    def let_time_pass(self, name: str):
        """The timer of an event, or of one of the events behind a gateway, goes off."""
        past = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)
        self.waiting(name)._set_internal_data(event_value=past.isoformat())
        self.settle()

    def send(self, name: str, message: str):
        """Sends the message for which an event, or a gateway before it, waits."""
        definition = self.waiting(name).task_spec.event_definition
        for each in getattr(definition, "event_definitions", [definition]):
            if each.name == message:
                self.workflow.send_event(BpmnEvent(each, {}))
                self.settle()
                return
        raise Disagreement(f"{name} waits for no message {message}")

    def awaits(self, name: str, message: str) -> bool:
        """Whether a gateway waits for a message besides others."""
        definition = self.waiting(name).task_spec.event_definition
        return any(each.name == message for each in definition.event_definitions)

    def set(self, name: str, **data):
        """Sets variables where an event waits; a waiting event takes its variables from what stands before it."""
        task = self.waiting(name)
        task.data.update(data)
        task.parent.data.update(data)

    def give_up(self, sample, node: str):
        """The applicant does not complete the dossier: his time passes, or he says so."""
        gateway = f"{node}-cho_bo_sung"
        withdrawal = f"{sample.process_id}-{node}-khong_bo_sung"
        if self.awaits(gateway, withdrawal):
            self.send(gateway, withdrawal)
        else:
            self.let_time_pass(gateway)

    def expect_offered(self, names: list[str]):
        missing = [name for name in names if name not in self.ready()]
        if missing:
            raise Disagreement(f"{missing} should be under way; offered: {self.ready()}")

    def expect_end(self, name: str):
        if not self.workflow.completed:
            raise Disagreement(f"the engine goes on where the case has ended at {name}; offered: {self.ready()}")
        ends = [
            task.task_spec.name
            for task in self.workflow.get_tasks(state=TaskState.COMPLETED)
            if task.task_spec.name in self.ends
        ]
        if ends != [name]:
            raise Disagreement(f"the engine ends at {ends}, the case at {name}")
