"""A Spark cluster of several processes on this machine, watched from outside, and the loss of one of them."""

import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession


def spark_home(folder):
  """A folder as SPARK_HOME: pip's pyspark has all of it, but executors write their logs below, where it may not be."""
  home = folder / "spark-home"
  home.mkdir()
  for name in ("bin", "jars", "python"):
    (home / name).symlink_to(Path(pyspark.__file__).parent / name)
  return home


class Cluster:
  """A session on executors that are processes of this machine, and what is known of them from outside."""

  def __init__(self, folder, executors, cores, memory):
    os.environ["SPARK_HOME"] = str(spark_home(folder))
    self.events = folder / "events"
    self.events.mkdir()
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(f"local-cluster[{executors},{cores},{memory}]")
    settings = {
      "spark.ui.enabled": "false", "spark.executor.memory": f"{memory}m",
      "spark.sql.files.maxPartitionBytes": "2m", "spark.sql.shuffle.partitions": "8",
      "spark.eventLog.enabled": "true", "spark.eventLog.dir": (folder / "events").as_uri(),
      "spark.log.level": "ERROR", "spark.ui.showConsoleProgress": "false"}
    for name in ("PYTHONPATH", "FENCI_LIBRARY"):
      if name in os.environ:
        settings[f"spark.executorEnv.{name}"] = os.environ[name]
    for name, value in settings.items():
      builder = builder.config(name, value)
    self.session = builder.getOrCreate()
    self.application = self.session.sparkContext.applicationId
    self.killed = []
    self.peak_memory = {"executor": 0, "python": 0}
    # Of each process of an executor, the seconds of a processor it had when it was last seen.
    self.processor_seconds = {}
    self._ended = threading.Event()
    threading.Thread(target=self._watch, daemon=True).start()

  def executors(self):
    """The processes of the executors, by their ids in Spark."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
      try:
        arguments = entry.read_bytes().split(b"\0")
      except OSError:
        continue
      if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in arguments and (
        self.application.encode() in arguments
      ):
        found[int(arguments[arguments.index(b"--executor-id") + 1])] = int(entry.parent.name)
    return found

  def kill_executor(self):
    """Ends the executor with the highest id, as a machine does that loses power."""
    executors = self.executors()
    executor, process = max(executors.items())
    os.kill(process, signal.SIGKILL)
    self.killed.append(executor)
    return executor, process

  def tasks_of_largest_stage(self):
    """How many tasks of the stage that is under way with the most tasks are done, and how many it has."""
    tracker = self.session.sparkContext.statusTracker()
    stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
    return max(((stage.numTasks, stage.numCompletedTasks) for stage in stages if stage), default=(0, 0))

  def _watch(self):
    """Keeps the largest resident memory of an executor, and of a process that runs Python for one, and their times."""
    ticks, pages = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
    while not self._ended.wait(0.25):
      executors = set(self.executors().values())
      seen = {}
      for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
          # The name, in brackets, may have spaces.
          fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
          continue
        seen[int(stat.parent.name)] = (
          int(fields[1]), (int(fields[11]) + int(fields[12])) / ticks, int(fields[21]) * pages)
      for process, (parent, seconds, size) in seen.items():
        grandparent = seen.get(parent, (0,))[0]
        kind = "executor" if process in executors else "python" if {parent, grandparent} & executors else None
        if kind:
          self.peak_memory[kind] = max(self.peak_memory[kind], size)
          self.processor_seconds[kind, process] = seconds

  def seconds_so_far(self, kind):
    """Of a processor, by all processes of a kind until now."""
    return sum(seconds for (each, _), seconds in list(self.processor_seconds.items()) if each == kind)

  def stop(self):
    """Ends the session; its events are complete then."""
    self._ended.set()
    self.session.stop()

  def print_tasks(self):
    """Prints what became of the tasks, by Spark's own record."""
    ends, shuffled = Counter(), 0
    for path in self.events.iterdir():
      with open(path, encoding="utf-8") as events:
        for event in map(json.loads, events):
          if event["Event"] == "SparkListenerTaskEnd":
            ends[event["Task End Reason"]["Reason"]] += 1
            written = (event.get("Task Metrics") or {}).get("Shuffle Write Metrics", {})
            shuffled += written.get("Shuffle Bytes Written", 0)
    print(f"tasks: {dict(ends)}; {shuffled / 1e6:.1f} MB shuffled")


class Loss(threading.Thread):
  """Waits until a third of a pass is done, and then kills an executor."""

  def __init__(self, cluster, name):
    super().__init__(daemon=True)
    self.cluster, self.pass_name, self.is_over = cluster, name, False

  def run(self):
    while not self.is_over:
      tasks, done = self.cluster.tasks_of_largest_stage()
      if tasks >= 6 and tasks / 3 <= done < tasks:
        executor, process = self.cluster.kill_executor()
        print(f"{self.pass_name}: killed executor {executor} (process {process}) with {done} of {tasks} tasks done")
        return
      time.sleep(0.02)
