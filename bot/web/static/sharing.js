// A picture sent on from a phone to whichever chat somebody chooses there. Where that can't be done, nothing is offered.

const probe = new File([], "journey.png", { type: "image/png" });
if (navigator.canShare?.({ files: [probe] })) document.documentElement.classList.add("can-share");

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-shares]");
  if (!button) return;
  try {
    const answer = await fetch(button.dataset.shares);
    const file = new File([await answer.blob()], "journey.png", { type: "image/png" });
    await navigator.share({ files: [file], title: button.dataset.title });
  } catch (error) {
    // Somebody who changes their mind is told nothing; else the picture is opened, to be kept by hand.
    if (error.name !== "AbortError") location.assign(button.dataset.shares);
  }
});
