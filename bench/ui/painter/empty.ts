/** What nobody can do without: a bare canvas of the same size, cleared in each frame in which the pointer or the wheel moves. */
export function start(place: HTMLElement): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: place.clientWidth, height: place.clientHeight });
  canvas.style.display = 'block';
  place.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  const clear = () => {
    if (!context) return;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  };
  const ask = () => requestAnimationFrame(clear);
  canvas.addEventListener('pointermove', ask);
  canvas.addEventListener('wheel', ask, { passive: true });
  ask();
}
