// Tells what the page asked for, and whether page and worker may ask anybody else.
async () => {
  const elsewhere = "https://example.org/";
  const code = `fetch("${elsewhere}").then(() => postMessage("went out"), () => postMessage("refused"))`;
  const worker = new Promise((done) => {
    const asked = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
    asked.onmessage = ({ data }) => done(data);
    asked.onerror = () => done("refused");
  });
  return {
    foreign: performance.getEntriesByType("resource").map(({ name }) => name)
      .filter((name) => ![location.origin, "null"].includes(new URL(name).origin)),
    page: await fetch(elsewhere).then(() => "went out", () => "refused"),
    worker: await worker,
  };
}
