"""Real engines run the exported processes as the reference interpreter does."""

import collections
import unittest

import camunda_engine
import courses
import spiff_engine


class SpiffWorkflowTest(unittest.TestCase):
    """SpiffWorkflow, the Python dialect: every process, every case."""

    def test_every_case_takes_the_reference_course(self):
        processes = courses.load()
        self.assertGreater(len(processes), 0)
        cases = 0
        faults = []
        for sample in processes:
            process = spiff_engine.Process(sample.folder / "python.bpmn", sample.folder / "python.dmn")
            for number, case in enumerate(sample.cases):
                with self.subTest(process=sample.code, case=number):
                    try:
                        courses.replay(sample, case, process.start(case["variables"]))
                    except AttributeError:
                        # A return that lays a token again on an arrow from outside the repeated part makes
                        # SpiffWorkflow drop tasks that still wait; Woflan finds such processes sound.
                        self.assertTrue(process.has_relays)
                        faults.append(sample.code)
                cases += 1
        print(f"\nSpiffWorkflow: {len(processes)} processes, {cases} cases; its own fault in {len(faults)}: {set(faults)}")
        self.assertLess(len(faults), cases / 500)


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
