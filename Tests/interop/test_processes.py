"""Real engines run the exported processes as the reference interpreter does."""

import unittest

import courses
import spiff_engine


class SpiffWorkflowTest(unittest.TestCase):
    """SpiffWorkflow, the Python dialect: every process, every case."""

    def test_every_case_takes_the_reference_course(self):
        processes = courses.load()
        self.assertGreater(len(processes), 0)
        cases = 0
        for sample in processes:
            process = spiff_engine.Process(sample.folder / "python.bpmn", sample.folder / "python.dmn")
            for number, case in enumerate(sample.cases):
                with self.subTest(process=sample.code, case=number):
                    courses.replay(sample, case, process.start(case["variables"]))
                cases += 1
        print(f"\nSpiffWorkflow: {len(processes)} processes, {cases} cases")


if __name__ == "__main__":
    unittest.main()
