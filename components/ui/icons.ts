import bell from "lucide/dist/esm/icons/bell.mjs";
import bookmark from "lucide/dist/esm/icons/bookmark.mjs";
import check from "lucide/dist/esm/icons/check.mjs";
import chevronDown from "lucide/dist/esm/icons/chevron-down.mjs";
import circle from "lucide/dist/esm/icons/circle.mjs";
import clock from "lucide/dist/esm/icons/clock.mjs";
import download from "lucide/dist/esm/icons/download.mjs";
import fileText from "lucide/dist/esm/icons/file-text.mjs";
import languages from "lucide/dist/esm/icons/languages.mjs";
import link from "lucide/dist/esm/icons/link.mjs";
import lock from "lucide/dist/esm/icons/lock.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import plus from "lucide/dist/esm/icons/plus.mjs";
import search from "lucide/dist/esm/icons/search.mjs";
import sliders from "lucide/dist/esm/icons/sliders-horizontal.mjs";
import wifiOff from "lucide/dist/esm/icons/wifi-off.mjs";
import x from "lucide/dist/esm/icons/x.mjs";

/** The icons of this site and no others, imported one file each: lucide has over 1,600. */
export const icons = {
  bell,
  bookmark,
  check,
  "chevron-down": chevronDown,
  circle,
  clock,
  download,
  "file-text": fileText,
  languages,
  link,
  lock,
  mail,
  plus,
  search,
  sliders,
  "wifi-off": wifiOff,
  x,
};

export type IconName = keyof typeof icons;
