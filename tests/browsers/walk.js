// Answers the planner's questions by pressing what is on the screen, asks for the week, and tells what came.
async (given) => {
  const until = async (what) => {
    for (const end = Date.now() + 240_000; Date.now() < end; await new Promise((go) => setTimeout(go, 50))) {
      const found = what();
      if (found) return found;
    }
    throw new Error(`in vain: ${what}`);
  };
  const seen = (selector) => [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
  await until(() => document.querySelector(".planner")?.dataset.started !== undefined);
  while (!seen('[data-screen="check"]')) {
    const question = await until(() => seen("[data-question]"));
    const has = (value) => question.querySelector(`input[value="${value}"]`);
    const wanted = given[question.dataset.question] ?? (has("not-sure") ? "not-sure" : "none");
    for (const value of [wanted].flat()) if (!has(value).checked) has(value).click();
    seen('[data-do="continue"]').click();
    if (seen(".stop")) seen('[data-do="answer-the-rest"]').click();
  }
  seen('[data-do="show-result"]').click();
  const screen = await until(() => seen('[data-screen="result"], [data-screen="failed"]'));
  return {
    screen: screen.dataset.screen,
    heading: screen.querySelector("h1, h2").textContent,
    days: screen.querySelectorAll(".day").length,
    exercises: [...screen.querySelectorAll(".item .item-title, .item h3")].map((title) => title.textContent.trim()),
    items: screen.querySelectorAll(".item").length,
  };
}
