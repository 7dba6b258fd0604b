import type { ReactNode } from 'react';

/** Drawn on a 20 by 20 grid in the colour of the text beside it; decorative, since every button has words. */
function Icon({ children, size = 18 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const TextIcon = () => (
  <Icon>
    <path d="M2 15.5 6.2 4.5l4.2 11M3.5 11.8h5.4" />
    <circle cx="14.8" cy="12.5" r="2.9" />
    <path d="M17.9 9.6v5.9" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon>
    <path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />
  </Icon>
);

export const ContentsIcon = () => (
  <Icon>
    <path d="M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.5 5.5h.5M3.5 10h.5M3.5 14.5h.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.4" />
  </Icon>
);

export const OneSpeakerIcon = () => (
  <Icon size={15}>
    <circle cx="10" cy="6.2" r="3.2" />
    <path d="M3.8 17c.5-3.6 2.9-5.6 6.2-5.6s5.7 2 6.2 5.6" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M7.5 4 4 7.5 7.5 11" />
    <path d="M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="M12.5 4 16 7.5 12.5 11" />
    <path d="M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12" />
  </Icon>
);

export const HistoryIcon = () => (
  <Icon>
    <path d="M3.75 7.25A6.75 6.75 0 1 1 3.25 10" />
    <path d="M3.5 3.5v3.75h3.75M10 6.25V10l2.5 1.75" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="8.75" cy="8.75" r="5.25" />
    <path d="m12.75 12.75 3.75 3.75" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M3.5 5.5h13M8 5.5V3.5h4v2M5 5.5l.75 11h8.5l.75-11M8.25 8.75v4.5M11.75 8.75v4.5" />
  </Icon>
);

/** A sheet that goes into strips: what no longer can be put together. */
export const EraseIcon = () => (
  <Icon>
    <path d="M5 9.5v-7h7l3 3v4M11.75 2.75v3H15M2.5 9.5h15M5 12.5v4.5M8.33 12.5v3M11.67 12.5v4.5M15 12.5v3" />
  </Icon>
);

export const OpenIcon = () => (
  <Icon>
    <path d="M3 15.5v-11h5l1.75 2H16v2.25" />
    <path d="m3 15.5 2-6.75h12.5l-2 6.75z" />
  </Icon>
);

export const PasteIcon = () => (
  <Icon>
    <path d="M7 4H4.5v13h11V4H13" />
    <path d="M7 2.75h6v3H7zM7.25 9.5h5.5M7.25 12.75h3.5" />
  </Icon>
);

export const BesideIcon = () => (
  <Icon>
    <path d="M3 4h14v12H3zM10 4v12M5.25 7.5h2.5M5.25 10.5h2.5M12.25 7.5h2.5M12.25 10.5h2.5" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.25v4M10 6.5v.1" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M10 3 2.75 16h14.5zM10 8v3.75M10 13.8v.1" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon size={16}>
    <path d="m6 8 4 4 4-4" />
  </Icon>
);
