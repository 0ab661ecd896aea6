import { app, Menu, type MenuItemConstructorOptions } from 'electron';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu bar in Chinese; macOS wants the program's own menu first. */
export function installMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: process.platform === 'darwin' ? app.name : '文件',
      submenu: [{ role: 'quit', label: '退出' }],
    },
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        separator,
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '视图',
      submenu: [
        { role: 'zoomIn', label: '放大', accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '原始大小' },
        separator,
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    { label: '帮助', role: 'help', submenu: [{ role: 'about', label: '关于支部记录簿' }] },
  ];
  app.setAboutPanelOptions({ applicationName: '支部记录簿', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
