"""`python -m tests.oracle.lesions` prints how much of this reading was added after the comparison with the engine."""

from tests.oracle.lesions.after import counts

if __name__ == "__main__":
    print(", ".join(f"{number} {what}" for what, number in counts().items()))
