import { theme as antTheme, type ThemeConfig } from 'antd';
import { palettes } from './palette.js';
import type { Theme } from './preferences.js';

/** The component library in our colours. */
export const antThemeOf = (theme: Theme): ThemeConfig => {
  const palette = palettes[theme];
  return {
    algorithm: theme === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorError: palette.overdue,
      colorErrorHover: palette.overdue,
      colorErrorBorderHover: palette.overdue,
      colorWarning: palette.soon,
      colorSuccess: palette.good,
      colorLink: palette.accent,
      colorText: palette.text,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorBgBase: palette.surface,
      colorBgContainer: palette.surface,
      colorBgElevated: theme === 'dark' ? palette.raised : palette.surface,
      colorBgLayout: palette.page,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      borderRadius: 4,
      fontFamily: 'var(--font)',
      fontSize: 14,
      fontSizeSM: 12,
      controlHeight: 32,
      wireframe: false,
    },
    components: {
      Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, headerBg: palette.raised, headerColor: palette.muted },
      Drawer: { paddingLG: 16, padding: 12 },
      Button: theme === 'dark' ? { primaryColor: palette.page } : {},
    },
  };
};
