package dev.lector.internal.genai;

import java.util.Locale;

/**
 * The machine as the engine's jars name it.
 *
 * @param folder    name of the platform in the jars' resource paths, "linux-x64" for one
 * @param linux     whether libraries are found the way Linux does it
 * @param inBinding whether the GenAI bindings' jar has a JNI library for this platform
 */
record EnginePlatform(String folder, boolean linux, boolean inBinding) {
    static EnginePlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static EnginePlatform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os =
                name.contains("mac") ? "osx" : name.contains("win") ? "win" : name.contains("linux") ? "linux" : name;
        String arch =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x64";
                    case "aarch64", "arm64" -> "aarch64";
                    default -> osArch;
                };
        String folder = os + "-" + arch;
        boolean inBinding = folder.equals("linux-x64") || folder.equals("win-x64") || folder.equals("osx-aarch64");
        return new EnginePlatform(folder, os.equals("linux"), inBinding);
    }

    /** File name of a library on this platform. */
    String fileName(String library) {
        if (folder.startsWith("win")) {
            return library + ".dll";
        }
        return "lib" + library + (folder.startsWith("osx") ? ".dylib" : ".so");
    }
}
