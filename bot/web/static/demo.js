// The demo's bar: move the clock, be somebody else.

const bar = document.getElementById("demo"), said = document.getElementById("demo-said"), others = document.getElementById("others");

for (const button of bar.querySelectorAll("[data-by]")) button.addEventListener("click", () => move(button.dataset.by));
document.getElementById("others-button").addEventListener("click", () => others.showModal());
others.addEventListener("click", (event) => event.target === others && others.close());

async function move(by) {
  busy(true);
  try {
    const answer = await fetch("/demo/clock", { method: "POST", body: new URLSearchParams({ by }) });
    const told = await answer.json();
    said.textContent = told.say;
    document.getElementById("clock").textContent = told.clock;
  } catch {
    said.textContent = "The clock can't be moved just now.";
  }
  busy(false);
}

function busy(working) {
  for (const button of bar.querySelectorAll("[data-by]")) button.disabled = working;
}
