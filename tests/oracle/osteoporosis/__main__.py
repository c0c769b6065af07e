"""`python -m tests.oracle.osteoporosis` prints how much of this reading was added after the comparison."""

from tests.oracle.osteoporosis.counting import counts

if __name__ == "__main__":
    print(", ".join(f"{number} {what}" for what, number in counts().items()))
