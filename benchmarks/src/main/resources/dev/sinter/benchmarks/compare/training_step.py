"""The training step of 784-128-10 in PyTorch; speaks as TrainingStepWorker does.

Argument: eager or compile. It says what it is, then answers each number of seconds that it reads
with the microseconds of a step, in CPU time and elapsed.
"""

import sys
import time

import torch

BATCHES, BATCH, PIXELS, CLASSES = 16, 64, 784, 10
STEPS_BETWEEN_LOOKS = 50

torch.set_num_threads(1)
torch.manual_seed(1)
model = torch.nn.Sequential(
    torch.nn.Linear(PIXELS, 128), torch.nn.ReLU(), torch.nn.Linear(128, CLASSES)
)
# The fastest Adam that PyTorch has for the CPU.
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=True)
images = (2 * torch.rand(BATCHES, BATCH, PIXELS) - 1).unbind()
labels = torch.randint(CLASSES, (BATCHES, BATCH)).unbind()


def loss_of(image, label):
    return torch.nn.functional.cross_entropy(model(image), label)


def train_step(batch):
    optimizer.zero_grad(set_to_none=True)
    loss = loss_of(images[batch], labels[batch])
    loss.backward()
    optimizer.step()
    return loss.item()


def train(seconds):
    """Trains until the processor has worked for some seconds, however long that takes."""
    start = time.perf_counter()
    cpu_start = time.process_time()
    cpu = 0
    steps = 0
    while cpu < seconds or steps == 0:
        for _ in range(STEPS_BETWEEN_LOOKS):
            train_step(steps % BATCHES)
            steps += 1
        cpu = time.process_time() - cpu_start
    elapsed = time.perf_counter() - start
    print(f"{cpu * 1e6 / steps:.3f} {elapsed * 1e6 / steps:.3f}", flush=True)


compiled = sys.argv[1] == "compile"
if compiled:
    loss_of = torch.compile(loss_of)
train_step(0)
form = "torch.compile" if compiled else "eager"
print(f"{form} of PyTorch {torch.__version__}", flush=True)
for line in sys.stdin:
    train(float(line))
