/** Simplified characters that Traditional Chinese as written in Taiwan does not use, each with its counterpart. */
const PAIRS =
	'国國会會业業东東车車长長门門马馬鸟鳥龙龍这這对對发發经經济濟贸貿际際术術贝貝见見页頁风風飞飛专專义義乌烏乐樂习習书書买買乱亂亚亞产產亲親亿億仅僅从從仓倉仪儀们們价價众眾优優伟偉传傳伤傷伦倫伪偽侠俠侦偵侧側侨僑债債倾傾偿償儿兒兰蘭关關兴興养養兽獸写寫军軍农農冻凍减減凤鳳凭憑凯凱击擊刘劉则則刚剛创創删刪剂劑剑劍剧劇劝勸办辦务務动動励勵劲勁劳勞势勢区區医醫华華协協单單卖賣卢盧卫衛厅廳历歷厉厲压壓县縣参參双雙变變叙敘号號听聽启啟员員响響团團园園围圍图圖圆圓圣聖场場坏壞块塊坚堅坛壇坝壩垒壘处處备備复復头頭夹夾夺奪奋奮奖獎妇婦妈媽娱娛学學宝寶实實审審宪憲宫宮宽寬宾賓导導寿壽将將尔爾尘塵尝嘗层層属屬岁歲岛島岭嶺币幣师師带帶帮幫广廣庆慶应應库庫废廢开開弃棄张張归歸录錄彻徹径徑态態总總恶惡惊驚戏戲战戰执執扩擴扫掃扬揚护護报報拥擁择擇挥揮损損换換摄攝数數断斷无無旧舊时時显顯权權条條来來杨楊极極构構标標栋棟树樹样樣档檔桥橋检檢楼樓欢歡欧歐毕畢气氣汇匯汉漢沟溝泽澤洁潔测測浅淺渊淵湾灣满滿滨濱灭滅灵靈灾災炼煉热熱爱愛爷爺状狀独獨环環现現电電画畫畅暢疗療盐鹽监監盖蓋盘盤码碼确確称稱稳穩穷窮窃竊竞競笔筆签簽简簡类類粮糧紧緊纪紀约約级級纳納纸紙线線组組细細织織终終绍紹结結给給统統继繼绩績续續维維综綜绿綠编編缘緣网網罗羅罚罰职職联聯肃肅脑腦艺藝节節苏蘇药藥获獲营營萨薩蓝藍虑慮虽雖补補装裝规規视視览覽觉覺计計订訂认認讨討让讓训訓议議记記讲講许許论論设設访訪证證评評识識诉訴诊診词詞译譯试試诗詩话話该該详詳语語误誤说說请請诸諸课課谁誰调調谈談谢謝贡貢财財责責败敗货貨质質贩販购購贯貫费費贺賀资資赋賦赏賞赔賠赖賴赛賽赞贊赠贈赢贏赵趙趋趨跃躍转轉轮輪软軟轻輕载載较較辅輔辆輛输輸辞辭边邊达達迁遷过過迈邁运運还還进進远遠违違连連迟遲选選递遞邓鄧邮郵邻鄰郑鄭释釋针針钟鐘钢鋼钱錢铁鐵银銀销銷锋鋒锡錫镇鎮问問间間闻聞阅閱队隊阳陽阶階陆陸陈陳险險随隨隐隱难難雾霧韩韓项項须須顾顧顿頓预預领領频頻题題额額饭飯饮飲馆館驻駐验驗骗騙鱼魚鲁魯鲜鮮鸡雞麦麥齐齊龄齡龟龜体體机機没沒';

const TRADITIONAL = new Map<string, string>();
for (let k = 0; k + 1 < PAIRS.length; k += 2) TRADITIONAL.set(PAIRS[k]!, PAIRS[k + 1]!);

/** The simplified characters in a text, each once. */
export function simplifiedIn(text: string): string[] {
	return [...new Set(text)].filter((character) => TRADITIONAL.has(character));
}

/** The text with simplified characters replaced. */
export function traditional(text: string): string {
	return [...text].map((character) => TRADITIONAL.get(character) ?? character).join('');
}

/** True where the text has a Chinese character. */
export function hasHan(text: string): boolean {
	return /\p{Script=Han}/u.test(text);
}
