import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/read/detect-language.js";
import { loadLanguages } from "../../src/read/languages.js";

const languages = loadLanguages();

describe("detectLanguage", () => {
  it.each([
    { language: "en", text: "Two soldiers were hurt by a mine near the border." },
    {
      language: "en",
      text: "TWO POLICEMEN WERE KILLED LAST NIGHT WHEN A CAR BLEW UP NEAR THE BARRACKS OF A TOWN IN THE NORTH, AND THE REBELS HAVE BEEN BLAMED FOR IT.",
    },
    {
      language: "es",
      text: "Dos soldados fueron heridos el viernes por una mina cerca de la frontera, según dijo el ejército, y fueron llevados a un hospital de la capital por sus compañeros.",
    },
    {
      language: "fr",
      text: "Deux soldats ont été blessés vendredi par une mine près de la frontière, selon l’armée, et ils ont été conduits dans un hôpital de la capitale par leurs camarades.",
    },
    {
      language: "de",
      text: "Zwei Soldaten wurden am Freitag nahe der Grenze von einer Mine verletzt, wie die Armee mitteilte, und in ein Krankenhaus in der Hauptstadt gebracht, das sich im Norden der Stadt befindet.",
    },
    {
      language: "id",
      text: "Dua tentara terluka oleh ranjau di dekat perbatasan pada hari Jumat, kata militer, dan mereka telah dibawa ke rumah sakit di ibu kota yang tidak jauh dari sana untuk dirawat.",
    },
    { language: "ar", text: "أصيب جنديان في انفجار لغم قرب الحدود يوم الجمعة، بحسب الجيش." },
    { language: "fa", text: "دو سرباز در انفجار مین در نزدیکی مرز زخمی شدند و گفته می‌شود که چند نفر دیگر پیدا نشدند." },
    { language: "ru", text: "Двое солдат были ранены при взрыве мины у границы." },
    { language: "uk", text: "Двоє солдатів були поранені внаслідок вибуху міни біля кордону, її знайшли раніше." },
    { language: "zh", text: "两名士兵星期五在边境附近被地雷炸伤。" },
    { language: "ja", text: "国境の近くで二人の兵士が地雷で負傷したと軍が発表した。" },
    { language: "tr", text: "Ordu, sınır yakınında bir mayının patlaması sonucu iki askerin yaralandığını ve hastaneye kaldırıldığını açıkladı." },
    { language: "es", text: "Ataque con drones en Tarso deja tres heridos" },
    { language: "es", text: "El ejército dijo que dos soldados murieron." },
    { language: "fr", text: "Deux soldats tués dans une attaque à Tarso" },
    { language: "de", text: "Zwei Soldaten bei Angriff in Tarso getötet" },
    { language: "pt", text: "Dois soldados mortos em ataque em Tarso" },
    { language: "tr", text: "Tarso'da saldırıda iki asker öldü" },
    { language: "ar", text: "مقتل جنديين في بغداد" },
    { language: "ru", text: "Двое солдат погибли" },
    { language: "mis", text: "Hai binh sĩ thiệt mạng trong một vụ tấn công ở Tarso" },
    { language: "en", text: "Drone strike kills three near Tarso" },
    { language: "en", text: "La Paz protests leave two dead" },
    { language: "en", text: "Rebels free a mayor without a ransom" },
    { language: "und", text: "Juan de la Torre met Mohammed bin Salman" },
    { language: "en", text: "Israel strikes Gaza, killing 12" },
    { language: "und", text: "Santa Cruz de la Sierra" },
    { language: "und", text: "Tarso, Baghdad" },
    { language: "und", text: "123 456" },
    { language: "und", text: "" },
  ])("tells $language from $text", ({ language, text }) => {
    expect(detectLanguage(text, languages)).toBe(language);
  });

  it("names no language for a long text of one that it does not know, but says that it is not English", () => {
    const somali = "Laba askari ayaa lagu dilay weerar ka dhacay magaalada, sida ay sheegtay ciidanka booliska ee gobolka. ".repeat(5);
    expect(detectLanguage(somali, languages)).toBe("mis");
  });

  it("goes by the language that most of the text is in", () => {
    const english = "The army said that two of its soldiers were hurt by a mine near the border, and that they were in a hospital. ".repeat(3);
    expect(detectLanguage(`${english} أصيب جنديان في انفجار لغم قرب الحدود`, languages)).toBe("en");
  });
});
