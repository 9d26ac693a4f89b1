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


def replay(sample: Sample, case: dict, run) -> None:
    """Leads an engine's run along the reference course and compares where both end.

    Every step must be offered when the course comes to it; steps of parallel branches come in the course's order. At the
    end the engine must have reached the end event of the same outcome, with nothing left to do.
    """
    forsaken = []
    visits = case["visits"]
    cut = [visit["node"] for visit in visits if visit["event"] == "cut" and visit["engine"] == "work"]
    too_often = "too-many-supplements" in case["problems"]
    end = "end"
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
        if event == "supplement":
            run.send(f"{node}-cho_bo_sung", f"{sample.process_id}-{node}-nop_bo_sung")
        elif event == "forsaken":
            forsaken.append(node)
    if end == "end" and case["outcome"] == "stopped":
        run.expect_offered(cut)
        run.give_up(sample, forsaken[0])
        end = f"{forsaken[0]}-dung"
    run.expect_end(end)
