/** Words for those who hold an office, lead or speak for a body: whoever a text names with one of them is a public figure. In lower case, singular. */
export const officeWords: ReadonlySet<string> = new Set(
  `admiral adviser advisor ambassador archbishop ayatollah bishop brigadier captain chairman chairperson chairwoman chancellor chief colonel commander commissioner
  congressman congresswoman consul councillor deputy diplomat director emir envoy general governor head imam judge justice king lawmaker leader lieutenant
  major marshal mayor minister monarch mp negotiator official patriarch pope premier president prince princess prosecutor queen representative secretary senator
  sheriff speaker spokesman spokesperson spokeswoman sultan undersecretary`.split(/\s+/),
);

/** Words before a name that are no part of it and no office. */
export const honorifics: ReadonlySet<string> = new Set(
  "abbot brother corporal doctor dr father hajj haji lady lord miss mister mr mrs ms mx nurse officer private prof professor rev reverend sayyed sayyid sergeant sgt sheikh shaykh sir sister".split(
    " ",
  ),
);

/** Words inside a name that alone name nobody. */
export const particles: ReadonlySet<string> = new Set("abd abu al as ash az bin bint da de del der di du el ibn la le um umm van von".split(" "));

/** Words that begin a noun group or a sentence, and so bear a capital at times, or that follow a name. */
export const functionWords: ReadonlySet<string> = new Set(
  `a aged all an and another any as at because both but by each either every few for four from he her hers herself him himself his how i if in it its many more most my near neither no none of on one or our
  several she since so some that the their them these they this though those three to two us was we were what when where which while who whose with you your`.split(
    /\s+/,
  ),
);
