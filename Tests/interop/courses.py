"""Processes with cases and the courses that the reference interpreter gives them, as `tthc-bench interop-samples` writes them."""

import dataclasses
import json
import os
import pathlib


def samples() -> pathlib.Path:
    return pathlib.Path(os.environ["TTHC_INTEROP"]) / "processes"


@dataclasses.dataclass(frozen=True)
class Sample:
    """One process: its folder, its cases."""

    folder: pathlib.Path
    code: str
    process_id: str
    steps: int
    resumptions: dict
    cases: tuple

    @property
    def is_random(self) -> bool:
        return self.code.startswith("9.")


def load() -> list[Sample]:
    found = []
    for path in sorted(samples().glob("*/courses.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        found.append(
            Sample(
                path.parent, content["code"], content["processID"], content["steps"], content["resumptions"],
                tuple(content["cases"]),
            )
        )
    return found


def may_come_in_any_order(case: dict) -> bool:
    """Whether the order among parallel branches changes nothing: no branch ends the case, or waits in vain."""
    events = {visit["event"] for visit in case["visits"]}
    ends = any(event == "cut" or event == "forsaken" or event.startswith("ended-") for event in events)
    return not ends and case["outcome"] == "completed"


def shuffle(sample: Sample, case: dict, run, dice) -> None:
    """Leads an engine's run in a random order: of the steps that it offers one is done, and each step is done in its turn.

    The engine must offer every step as often as the reference course passes it, and end with it.
    """
    turns = {}
    for visit in case["visits"]:
        if visit["event"] != "skipped":
            turns.setdefault(visit["node"], []).append(visit)
    done = {node: 0 for node in turns}
    consulted = {}
    while not run.is_over():
        offers = run.offers()
        if not offers:
            raise run.disagreement(f"nothing is offered; left: { {node: len(t) - done[node] for node, t in turns.items()} }")
        name = dice.choice(sorted(offers))
        node, _, rest = name.partition("-")
        visit = turns.get(node, [])[done.get(node, 0) :][:1]
        if not visit:
            raise run.disagreement(f"{name} is offered once too often")
        visit = visit[0]
        if rest.startswith("y_kien_"):
            consulted.setdefault(node, set()).add(int(rest.removeprefix("y_kien_")))
            run.complete(name)
            if not finishes(visit, consulted, node):
                continue
        else:
            consulted.setdefault(node, set()).add(0)
            perform(sample, run, visit, {f"thieu_{node}": visit["event"] == "supplement", f"tra_lai_{node}": visit["wantsReturn"]})
            if not finishes(visit, consulted, node):
                continue
        done[node] += 1
        consulted.pop(node)
        if visit["event"] == "supplement":
            run.send(f"{node}-cho_bo_sung", f"{sample.process_id}-{node}-nop_bo_sung")
    left = {node: len(turns[node]) - count for node, count in done.items() if len(turns[node]) != count}
    if left:
        raise run.disagreement(f"the engine ends with steps left: {left}")
    run.expect_end("end-event")


def finishes(visit, consulted, node) -> bool:
    """Whether a step and all the bodies asked for their opinion are done."""
    return consulted[node] >= {0, *visit["consultations"]}


def perform(sample, run, visit, flags) -> None:
    """Does what an engine offers for a step."""
    node = visit["node"]
    match visit["engine"]:
        case "work":
            run.complete(node, **flags)
        case "call":
            run.complete_called(node, **flags)
        case "wait":
            run.set(node, **flags)
            run.let_time_pass(node)
        case "arrival":
            run.set(node, **flags)
            run.send(node, f"{sample.process_id}-{node}")


def replay(sample: Sample, case: dict, run) -> None:
    """Leads an engine's run along the reference course and compares where both end.

    Every step must be offered when the course comes to it; steps of parallel branches come in the course's order. At the
    end the engine must have reached the end event of the same outcome, with nothing left to do.
    """
    forsaken = []
    visits = case["visits"]
    cut = [visit["node"] for visit in visits if visit["event"] == "cut" and visit["engine"] == "work"]
    too_often = "too-many-supplements" in case["problems"]
    end = "end-event"
    for visit in visits:
        node, event = visit["node"], visit["event"]
        if event in ("skipped", "cut"):
            continue
        stops = event.startswith("ended-")
        if stops:
            run.expect_offered(cut)
            end = f"{node}-het_lan" if too_often else f"{node}-ket_thuc"
        flags = {
            f"thieu_{node}": event in ("supplement", "forsaken") or (stops and too_often),
            f"tra_lai_{node}": visit["wantsReturn"],
        }
        for number in visit["consultations"]:
            run.complete(f"{node}-y_kien_{number}")
        perform(sample, run, visit, flags)
        if event == "supplement":
            run.send(f"{node}-cho_bo_sung", f"{sample.process_id}-{node}-nop_bo_sung")
        elif event == "forsaken":
            forsaken.append(node)
    if end == "end-event" and case["outcome"] == "stopped":
        run.expect_offered(cut)
        run.give_up(sample, forsaken[0])
        end = f"{forsaken[0]}-dung"
    run.expect_end(end)
