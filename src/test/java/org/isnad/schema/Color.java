package org.isnad.schema;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A colour as linear light of sRGB's red, green and blue (IEC 61966-2-1), 0 to 1 each. */
record Color(double red, double green, double blue) {

    /** How people see who see all colours, and how those who lack one kind of cones. */
    enum Sight {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

        /** Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009. */
        @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }
    }

    static Color of(String hex) {
        var light = IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return shown(light);
    }

    Color seenWith(Sight sight) {
        return shown(times(sight.matrix, red, green, blue));
    }

    /** The same hue and chroma at another lightness in OKLCH (Ottosson, “A perceptual color space for image processing”, 2020). */
    Color between(double darkest, double lift, double lightest) {
        var cones =
                Arrays.stream(times(TO_CONES, red, green, blue)).map(Math::cbrt).toArray();
        var lab = times(TO_OKLAB, cones);
        var lightness = Math.min(lightest, Math.max(darkest, lab[0] + lift));
        var lifted = Arrays.stream(times(FROM_OKLAB, lightness, lab[1], lab[2]))
                .map(cone -> cone * cone * cone)
                .toArray();
        return shown(times(FROM_CONES, lifted));
    }

    /** Distance in CIE L*a*b* (ISO/CIE 11664-4), white being D65: at about 2.3 a difference begins to be seen. */
    double distance(Color other) {
        var one = lab();
        var two = other.lab();
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(at -> (one[at] - two[at]) * (one[at] - two[at]))
                .sum());
    }

    /** Contrast as WCAG 2.2 counts it, 1 to 21. */
    double contrast(Color other) {
        var one = luminance() + 0.05;
        var two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private double[] lab() {
        var xyz = times(TO_XYZ, red, green, blue);
        var x = bent(xyz[0] / 0.95047);
        var y = bent(xyz[1]);
        var z = bent(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }

    /** Screens cut off what they cannot show. */
    private static Color shown(double[] light) {
        var cut =
                Arrays.stream(light).map(part -> Math.min(1, Math.max(0, part))).toArray();
        return new Color(cut[0], cut[1], cut[2]);
    }

    private static double[] times(double[] matrix, double... column) {
        return IntStream.range(0, 3)
                .mapToDouble(row -> IntStream.range(0, 3)
                        .mapToDouble(at -> matrix[3 * row + at] * column[at])
                        .sum())
                .toArray();
    }

    private static final double[] TO_XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041
    };
    private static final double[] TO_CONES = {
        0.4122214708,
        0.5363325363,
        0.0514459929,
        0.2119034982,
        0.6806995451,
        0.1073969566,
        0.0883024619,
        0.2817188376,
        0.6299787005
    };
    private static final double[] TO_OKLAB = {
        0.2104542553,
        0.7936177850,
        -0.0040720468,
        1.9779984951,
        -2.4285922050,
        0.4505937099,
        0.0259040371,
        0.7827717662,
        -0.8086757660
    };
    private static final double[] FROM_OKLAB = {
        1, 0.3963377774, 0.2158037573, 1, -0.1055613458, -0.0638541728, 1, -0.0894841775, -1.2914855480
    };
    private static final double[] FROM_CONES = {
        4.0767416621,
        -3.3077115913,
        0.2309699292,
        -1.2684380046,
        2.6097574011,
        -0.3413193965,
        -0.0041960863,
        -0.7034186147,
        1.7076147010
    };
}
