"""Real engines run the exported processes as the reference interpreter does."""

import collections
import random
import unittest

import camunda_engine
import courses
import spiff_engine

# Random orders in which each case of a process with parallel branches is run.
ORDERS = 3


class SpiffWorkflowTest(unittest.TestCase):
    """SpiffWorkflow, the Python dialect: every process, every case."""

    def test_every_case_takes_the_reference_course(self):
        processes = courses.load()
        self.assertGreater(len(processes), 0)
        cases = 0
        written = [sample for sample in processes if (sample.folder / "python.bpmn").exists()]
        for sample in written:
            process = spiff_engine.Process(sample.folder / "python.bpmn", sample.folder / "python.dmn")
            for number, case in enumerate(sample.cases):
                with self.subTest(process=sample.code, case=number):
                    courses.replay(sample, case, process.start(case["variables"]))
                cases += 1
        real = sum(not sample.is_random for sample in written)
        print(
            f"\nSpiffWorkflow: {real} real and {len(written) - real} random processes, {cases} cases;"
            f" not in Python: {len(processes) - len(written)}"
        )
        self.assertEqual(real, sum(not sample.is_random for sample in processes))
        self.assertGreaterEqual(len(written) - real, 300)

    def test_parallel_branches_may_be_done_in_any_order(self):
        dice = random.Random(7)
        runs = 0
        for sample in courses.load():
            if not (sample.folder / "python.bpmn").exists():
                continue
            process = spiff_engine.Process(sample.folder / "python.bpmn", sample.folder / "python.dmn")
            if not process.is_parallel:
                continue
            for number, case in enumerate(sample.cases):
                if not courses.may_come_in_any_order(case):
                    continue
                for turn in range(ORDERS):
                    with self.subTest(process=sample.code, case=number, turn=turn):
                        courses.shuffle(sample, case, process.start(case["variables"]), dice)
                    runs += 1
        print(f"\nSpiffWorkflow: {runs} runs in random order")
        self.assertGreater(runs, 100)


class CamundaPythonTest(unittest.TestCase):
    """camunda-python, the JUEL dialect: a second engine, written by others after Camunda 7; every process that it can run."""

    def test_every_case_takes_the_reference_course(self):
        cases = 0
        shapes = collections.Counter()
        lacking = collections.Counter()
        for sample in courses.load():
            path = sample.folder / "juel.bpmn"
            try:
                process = camunda_engine.Process(path)
            except camunda_engine.Unsuitable as reason:
                lacking[str(reason)] += 1
                continue
            content = path.read_text(encoding="utf-8")
            shapes["processes"] += 1
            shapes["real"] += not sample.is_random
            shapes["branching"] += "-dieu_kien" in content
            shapes["parallel"] += "parallelGateway" in content
            shapes["looping"] += "-dem_" in content
            for number, case in enumerate(sample.cases):
                with self.subTest(process=sample.code, case=number):
                    courses.replay(sample, case, process.start(case["variables"]))
                cases += 1
        print(f"\ncamunda-python: {cases} cases, {dict(shapes)}; not run: {dict(lacking)}")
        for shape in ("real", "branching", "parallel", "looping"):
            self.assertGreater(shapes[shape], 0, shape)


if __name__ == "__main__":
    unittest.main()
