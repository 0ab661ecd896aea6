import { host } from '@renderer/platform/host';

const root = document.getElementById('root');
void host.app.describe().then((description) => {
  if (root) root.textContent = description.ok ? description.value.runtime : description.error.what;
});
