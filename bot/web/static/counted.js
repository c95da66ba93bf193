// How much more fits into a field that takes only so many characters: nothing is cut, whatever is pasted.

const TELL_FROM = 0.8; // of the longest

const tooMany = (field) => field.value.trim().length - Number(field.dataset.longest);

export function count(field) {
  const told = document.getElementById(`${field.id}-left`), over = tooMany(field);
  if (!told) return;
  told.hidden = -over > Number(field.dataset.longest) * (1 - TELL_FROM);
  told.classList.toggle("over", over > 0);
  told.textContent = over > 0 ? `${over.toLocaleString("en-GB")} too many` : `${(-over).toLocaleString("en-GB")} left`;
}
