//! Names that Faker has in their own script only, as they are written in Latin letters.

use std::collections::BTreeMap;

use crate::names::Group;
use crate::random::Random;

/// Adds the groups `zh_latn`, `ko_latn`, `ja_latn` and `vi_plain`.
pub fn add(groups: &mut BTreeMap<String, Group>, keeps: impl Fn(&str) -> bool) {
    let mut random = Random::new(7);
    let zh_given = joined(PINYIN, PINYIN, "", 700, &mut random);
    let ko_given = joined(KOREAN_FIRST, KOREAN_SECOND, "-", 250, &mut random);
    let ko_closed = joined(KOREAN_FIRST, KOREAN_SECOND, "", 250, &mut random);
    let mut group = |name: &str, given: Vec<String>, surnames: &str| {
        let group = groups.entry(name.to_owned()).or_default();
        group.given = given.into_iter().filter(|name| keeps(name)).collect();
        group.surnames = surnames
            .split(' ')
            .filter(|name| keeps(name))
            .map(str::to_owned)
            .collect();
    };
    let mut zh = zh_given;
    zh.extend(PINYIN.split(' ').map(capitalised));
    group("zh_latn", zh, ZH_SURNAMES);
    group(
        "ko_latn",
        ko_given.into_iter().chain(ko_closed).collect(),
        KO_SURNAMES,
    );
    group(
        "vi_plain",
        VI_GIVEN.split(' ').map(str::to_owned).collect(),
        VI_SURNAMES,
    );
    group(
        "ja_latn",
        JA_GIVEN.split(' ').map(str::to_owned).collect(),
        JA_SURNAMES,
    );
}

fn joined(
    first: &str,
    second: &str,
    joint: &str,
    count: usize,
    random: &mut Random,
) -> Vec<String> {
    let (first, second): (Vec<_>, Vec<_>) =
        (first.split(' ').collect(), second.split(' ').collect());
    let mut names: Vec<_> = (0..count)
        .map(|_| {
            format!(
                "{}{joint}{}",
                capitalised(random.pick::<&str>(&first)),
                random.pick::<&str>(&second)
            )
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

const PINYIN: &str = "ai an bao bin bo chao chen cheng chun da dan dong fang fei feng gang guang guo hai han hao he heng hong hua hui jia jian jiang jie jin jing jun kai kang ke kun lan lei li lian liang lin ling long lu mei meng min ming na nan ning peng ping qi qian qiang qin qing rong rui shan sheng shi shu shuang si tao ting wei wen xi xia xiang xiao xin xing xiu xu xuan xue yan yang yao yi ying yong you yu yuan yue yun ze zhen zheng zhi zhong zhou zi";
const ZH_SURNAMES: &str = "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Feng Deng Han Cao Zeng Peng Xiao Cai Pan Tian Dong Yuan Yu Ye Jiang Du Su Wei Cheng Lu Ding Ren Shen Yao Cui Tan Fan Liao Wen Shi Jin Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Yin Xue Yan Duan Lei Tao Mao Hao Gong Shao Wan Qian Dai Mo Chang Chan Cheung Wong Leung Lam Ng Kwok Chow Tsai Hsu Hsieh Chiang Ouyang";
const KOREAN_FIRST: &str = "min seo ji ye ha do jun hyun sung young eun su jae kyung dong sang tae woo sun in chang hye mi yu joo hee jin gyu won";
const KOREAN_SECOND: &str = "jun jin ho woo min seo yeon hyun ah soo young hee kyung su won hwan sik suk ran mi na rin bin ho seok chul il";
const KO_SURNAMES: &str = "Kim Lee Park Choi Jung Jeong Kang Cho Yoon Yun Jang Lim Im Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Yoo Hong Jeon Ko Moon Yang Son Bae Baek Heo Nam Noh Ha Joo Woo Cha Min Na Ji Eom Byun";
const VI_GIVEN: &str = "An Anh Bao Binh Chau Chi Cuong Dao Diem Dung Duc Duy Giang Ha Hai Hang Hanh Hao Hien Hieu Hoa Hoai Hoang Hong Hue Hung Huong Huy Khanh Khoa Kiet Lan Lien Linh Loan Loc Long Mai Minh My Nam Nga Ngan Nghia Ngoc Nguyet Nhi Nhung Oanh Phat Phong Phuc Phuong Quan Quang Quoc Quyen Quynh Son Tam Tan Thanh Thao Thi Thien Thinh Tho Thu Thuy Tien Toan Trang Tri Trinh Trung Truc Tu Tuan Tung Tuyet Uyen Van Viet Vinh Vy Xuan Yen";
const VI_SURNAMES: &str = "Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Truong Doan Luong Trinh Mai Dao Lam Ha Cao Chau Ta Phung To Quach Tang Thai La Kieu";
const JA_GIVEN: &str = "Akira Aiko Asuka Ayumi Chiyo Daiki Emi Eri Fumiko Goro Hana Haruka Haruto Hideki Hina Hiroshi Hitomi Isamu Jiro Junko Kaito Kaori Kazuki Keiko Kenji Kiyoshi Koji Kumiko Mai Makoto Mana Masaru Mayumi Megumi Michiko Minoru Misaki Miyu Naoki Naomi Natsuki Noboru Nobuo Reiko Ren Rika Ryo Ryota Sachiko Sakura Satoshi Sayuri Shigeru Shinji Shiori Shota Sora Sota Taichi Takashi Takeshi Taro Tetsuya Tomoko Tsubasa Yamato Yasuko Yoko Yoshiko Yui Yuka Yuki Yuko Yuna Yuto";
const JA_SURNAMES: &str = "Abe Aoki Arai Endo Fujii Fujita Fukuda Goto Hara Hasegawa Hashimoto Hayashi Honda Ikeda Imai Inoue Ishida Ishii Ishikawa Ito Iwasaki Kato Kikuchi Kimura Kobayashi Kondo Kudo Maeda Maruyama Matsuda Matsui Matsumoto Miura Miyazaki Mori Murakami Murata Nakagawa Nakajima Nakamura Nakano Nakayama Nishimura Noguchi Nomura Ogawa Okada Ono Ota Saito Sakai Sakamoto Sasaki Sato Shibata Shimizu Sugiyama Suzuki Takada Takagi Takahashi Takeuchi Tamura Tanaka Taniguchi Uchida Ueda Ueno Wada Watanabe Yamada Yamaguchi Yamamoto Yamazaki Yokoyama Yoshida";
